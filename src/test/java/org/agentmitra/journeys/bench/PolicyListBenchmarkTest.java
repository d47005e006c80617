package org.agentmitra.journeys.bench;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The policy list with 10,000 and with 1,000,000 policies, whole pages by turns: an agent's book of 700, all books of the
 * provider, and everything.
 */
@Tag("bench")
class PolicyListBenchmarkTest {
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int WARM = 15;
    private static final int TURNS = 25;
    /** What issue 2 asks for. */
    private static final double AIM = 1.3;
    /** What fails the benchmark: the aim with room for a busy machine. */
    private static final double CEILING = 2.0;

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** One size of the table, with the portal before it. */
    private record Table(int size, BenchPortal portal, World world, MockMvc mvc, Map<String, Viewer> viewers) {
        static Table of(int size, BenchPortal portal) {
            World world = portal.bean(World.class).lay();
            LargeBook book = new LargeBook(portal, world).of(size);
            MockMvc mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) portal.context())
                    .apply(springSecurity())
                    .build();
            Map<String, Viewer> viewers = new LinkedHashMap<>();
            viewers.put("book of 700", world.senior);
            viewers.put("whole provider", staff(world, "provider_admin", book.branches()));
            viewers.put("everything", world.root);
            return new Table(size, portal, world, mvc, viewers);
        }

        private static Viewer staff(World world, String role, List<String> prefixes) {
            Viewer plain = world.viewer(role, null);
            return new Viewer(
                    plain.user(),
                    plain.name(),
                    role,
                    plain.grants(),
                    world.provider,
                    null,
                    prefixes,
                    Set.of(),
                    plain.zone());
        }

        /** The URLs of one visitor: orders, filters, searches, and a page from the middle. */
        Map<String, String> urls(String reach) {
            int middle = reach.equals("book of 700") ? LargeBook.BOOK / 2 : size / 2;
            String number = LargeBook.number(middle);
            Map<String, String> urls = new LinkedHashMap<>();
            urls.put("by number", "");
            urls.put("by holder", "?sort=holder");
            urls.put("by due date, backwards", "?sort=-due");
            urls.put("by premium", "?sort=premium");
            urls.put("by commencement", "?sort=commenced");
            urls.put("overdue", "?standing=overdue&sort=due");
            urls.put("in force", "?standing=in-force");
            urls.put("lapsing", "?standing=lapsing&sort=due");
            urls.put("matured", "?standing=matured");
            urls.put("death claims", "?standing=death-claim");
            urls.put("single premium", "?mode=single");
            urls.put("monthly", "?mode=monthly&sort=holder");
            urls.put("due this month", "?due=this-month");
            urls.put("number", "?q=" + number);
            urls.put("beginning of a number", "?q=" + number.substring(0, 7));
            urls.put("name", "?q=leela");
            urls.put("two names", "?q=menon+leela");
            urls.put("middle by number", "?after=" + key(world.provider.toString(), number));
            urls.put(
                    "middle by due date",
                    "?sort=due&after="
                            + key(
                                    NOBODY,
                                    LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(30)));
            urls.put("before the middle", "?before=" + key(world.provider.toString(), number));
            return urls;
        }

        private static String key(String tie, Object value) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((tie + value).getBytes(StandardCharsets.UTF_8));
        }

        String page(String reach, String path) throws Exception {
            MockHttpServletResponse response = mvc.perform(get(URI.create(path)).with(as(viewers.get(reach))))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(path).isEqualTo(200);
            return response.getContentAsString();
        }

        void measure(String reach, String path, Timings into) throws Exception {
            List<String> sent = new ArrayList<>();
            long begun = System.nanoTime();
            sent.addAll(QueryCount.of(() -> page(reach, path)));
            into.add((System.nanoTime() - begun) / 1e6, sent.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMillionPoliciesAnswerLikeTenThousand(BenchPortal.Database database, @TempDir Path first, @TempDir Path second)
            throws Exception {
        try (BenchPortal one = BenchPortal.on(database, first);
                BenchPortal other = BenchPortal.on(database, second)) {
            long begun = System.nanoTime();
            Table small = Table.of(SMALL, one);
            Table large = Table.of(LARGE, other);
            Report.line("list %s: laid in %d s", database, (System.nanoTime() - begun) / 1_000_000_000);
            assertMiddle(large);
            for (String reach : small.viewers.keySet()) {
                compare(database, reach, small, large);
            }
        }
    }

    private static void assertMiddle(Table large) throws Exception {
        String url = "/policies" + large.urls("everything").get("middle by number");
        assertThat(large.page("everything", url))
                .contains(LargeBook.number(LARGE / 2 + 1), LargeBook.number(LARGE / 2 + 25))
                .doesNotContain(LargeBook.number(LARGE / 2 + 26), ">" + LargeBook.number(LARGE / 2) + "<");
    }

    private static void compare(BenchPortal.Database database, String reach, Table small, Table large)
            throws Exception {
        Timings allSmall = new Timings();
        Timings allLarge = new Timings();
        double smallSum = 0;
        double largeSum = 0;
        Map<String, String> largeUrls = large.urls(reach);
        for (Map.Entry<String, String> url : small.urls(reach).entrySet()) {
            Timings ofSmall = new Timings();
            Timings ofLarge = new Timings();
            for (int turn = 0; turn < WARM + TURNS; turn++) {
                boolean counts = turn >= WARM;
                small.measure(reach, "/policies" + url.getValue(), counts ? ofSmall : new Timings());
                large.measure(reach, "/policies" + largeUrls.get(url.getKey()), counts ? ofLarge : new Timings());
            }
            Report.line(
                    "list %s, %s, %s: %.1f ms and %.1f ms, ratio %.2f",
                    database,
                    reach,
                    url.getKey(),
                    ofSmall.median(),
                    ofLarge.median(),
                    ofLarge.median() / ofSmall.median());
            allSmall.addAll(ofSmall);
            allLarge.addAll(ofLarge);
            smallSum += ofSmall.median();
            largeSum += ofLarge.median();
        }
        print(database, reach, small.size, allSmall);
        print(database, reach, large.size, allLarge);
        double ratio = largeSum / smallSum;
        Report.line("list %s, %s: ratio of 1,000,000 to 10,000 %.2f (aim %.1f)", database, reach, ratio, AIM);
        assertThat(allLarge.queries()).as("queries").isEqualTo(allSmall.queries());
        assertThat(ratio).as(reach).isLessThan(CEILING);
    }

    private static void print(BenchPortal.Database database, String reach, int size, Timings timings) {
        Report.line(
                "list %s, %s, %,d policies: %.0f requests/s, median %.1f ms, p95 %.1f ms, at most %d queries",
                database, reach, size, timings.perSecond(), timings.median(), timings.p95(), timings.queries());
    }
}
