package org.agentmitra.journeys.bench;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The lists of administration over 100,000 users: server time of whole pages. */
@Tag("bench")
class UserListBenchmarkTest {
    private static final int USERS = 100_000;
    private static final int WARM = 12;
    private static final int TURNS = 15;
    /** Milliseconds of server time (issue 3, "Done when"). */
    private static final int AIM = 50;
    /** What fails the benchmark: the aim with room for a busy machine, where even the lowest must keep it. */
    private static final int CEILING = 2 * AIM;

    private static final Pattern NEXT = Pattern.compile("[?;&]after=([\\w-]+)");
    private static final Pattern PREVIOUS = Pattern.compile("[?;&]before=([\\w-]+)");

    @ParameterizedTest
    @EnumSource
    void aHundredThousandUsersAreListedAtOnce(BenchPortal.Database database, @TempDir Path folder) throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder)) {
            World world = portal.bean(World.class).lay();
            new ManyUsers(portal, world).of(USERS);
            MockMvc mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) portal.context())
                    .apply(springSecurity())
                    .build();
            List<String> slow = new ArrayList<>();
            // The first pages would else pay for all that every page needs.
            for (String url : urls(world, mvc).values()) {
                page(mvc, world.root, url);
                page(mvc, world.root, url);
            }
            for (Map.Entry<String, String> url : urls(world, mvc).entrySet()) {
                measure(database, mvc, world.root, url.getKey(), url.getValue(), slow);
            }
            Viewer zone = staff(world, List.of(ManyUsers.zone()));
            Viewer insurer = staff(world, List.of(ManyUsers.insurer()));
            for (Map.Entry<String, String> url : narrowed().entrySet()) {
                measure(database, mvc, zone, "of a zone: " + url.getKey(), url.getValue(), slow);
                measure(database, mvc, insurer, "of an insurer: " + url.getKey(), url.getValue(), slow);
            }
            assertThat(slow).isEmpty();
        }
    }

    private static void measure(
            BenchPortal.Database database, MockMvc mvc, Viewer viewer, String name, String url, List<String> slow)
            throws Exception {
        Timings timings = new Timings();
        for (int turn = 0; turn < WARM + TURNS; turn++) {
            long begun = System.nanoTime();
            List<String> sent = QueryCount.of(() -> page(mvc, viewer, url));
            if (turn >= WARM) {
                timings.add((System.nanoTime() - begun) / 1e6, sent.size());
            }
        }
        Report.line(
                "users %s, %s: median %.1f ms, lowest %.1f ms, p95 %.1f ms, %d queries%s",
                database,
                name,
                timings.median(),
                timings.lowest(),
                timings.p95(),
                timings.queries(),
                timings.median() > AIM ? " ABOVE " + AIM : "");
        if (timings.median() > CEILING || timings.lowest() > AIM) {
            slow.add(name);
        }
    }

    private static Viewer staff(World world, List<String> prefixes) {
        Viewer plain = world.viewer("provider_admin", null);
        return new Viewer(
                plain.user(),
                plain.name(),
                plain.role(),
                plain.grants(),
                world.provider,
                null,
                prefixes,
                Set.of(),
                plain.zone());
    }

    private static Map<String, String> urls(World world, MockMvc mvc) throws Exception {
        Map<String, String> urls = users(world);
        List<String> places = ManyUsers.places();
        urls.put("in a zone", "/users?place=" + places.get(0));
        urls.put("counts of all", "/users/counts");
        urls.put("messages", "/messages");
        urls.put("failed messages", "/messages?state=failed");
        urls.put("in a division, latest", "/users?sort=-created&place=" + places.get(1));
        urls.put("in a branch", "/users?place=" + places.get(2));
        urls.put(
                "everything at once",
                "/users?q=asha&role=junior_agent&status=active&signin=quarter&verified=email&place=" + places.get(0)
                        + "&provider=" + world.provider);
        urls.put(
                "everything but a search",
                "/users?role=junior_agent&status=active&signin=quarter&verified=email&sort=-email&place="
                        + places.get(0) + "&provider=" + world.provider);
        urls.put("page from the end", before(mvc, world.root));
        urls.put("a user", "/users/" + world.junior.user());
        urls.put("sessions of all", "/users/sessions");
        urls.put("open sessions", "/users/sessions?state=open");
        urls.put("expired sessions", "/users/sessions?state=expired");
        urls.put("sessions of a name", "/users/sessions?q=leela");
        urls.put("sessions of a surname", "/users/sessions?q=menon");
        urls.put("sessions of a role", "/users/sessions?role=junior_agent");
        urls.put("sessions of a rare role", "/users/sessions?role=super_admin");
        urls.put("sessions of a device", "/users/sessions?device=android&since=2026-01-01");
        urls.put("bulks", "/users/bulk");
        urls.put("a bulk", "/users/bulk/" + ManyUsers.bulk());
        urls.put("a bulk, refused", "/users/bulk/" + ManyUsers.bulk() + "?state=REFUSED");
        urls.put("all that match", "/users/bulk/new?all=true&q=&status=active");
        urls.put("roles", "/roles");
        urls.put("a role", "/roles/policyholder");
        urls.put("proposals", "/roles/proposals");
        urls.put("unused permissions", "/roles/uses");
        urls.put("why a user may", "/users/access?permission=policies.read&user=" + world.junior.user());
        urls.put("audit", "/audit");
        urls.put("audit of sign-ins", "/audit?action=signin");
        urls.put("audit, full text", "/audit?q=192.0.2");
        urls.put("audit, full text of nothing", "/audit?q=zebra&from=2026-01-01");
        urls.put("audit of a name", "/audit?who=leela");
        urls.put("own audit", "/audit/own");
        urls.put("security", "/security");
        urls.put("sign-ins", "/security?kind=signed-in");
        urls.put("security of an address", "/security?address=192.0.2.7");
        urls.put("open alerts", "/security/alerts");
        urls.put("all alerts", "/security/alerts?state=all");
        urls.put("privacy requests", "/privacy/requests");
        urls.put("all privacy requests", "/privacy/requests?state=all");
        urls.put("inbox", "/inbox");
        urls.put("own sessions", "/sessions");
        urls.put("flags", "/flags");
        urls.put("providers", "/providers");
        urls.put("views", "/views");
        urls.put("passkeys", "/factors/passkeys");
        return urls;
    }

    private static Map<String, String> users(World world) {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("plain", "/users?q=");
        urls.put("by e-mail, backwards", "/users?sort=-email");
        urls.put("latest", "/users?sort=-created");
        urls.put("name", "/users?q=leela");
        urls.put("surname", "/users?q=menon");
        urls.put("whole name", "/users?q=leela+menon+5");
        urls.put("one letter", "/users?q=s");
        urls.put("phone", "/users?q=70100555");
        urls.put("e-mail", "/users?q=user555");
        urls.put("agent code", "/users?q=" + ManyUsers.code(55_555));
        urls.put("nobody", "/users?q=zzzz");
        urls.put("policyholders", "/users?role=policyholder");
        urls.put("senior agents, latest", "/users?role=senior_agent&sort=-created");
        urls.put("administrators", "/users?role=super_admin");
        urls.put("suspended", "/users?status=suspended");
        urls.put("locked", "/users?status=locked");
        urls.put("of one insurer", "/users?provider=" + world.provider);
        urls.put("in this week", "/users?signin=week");
        urls.put("in this quarter, by e-mail", "/users?signin=quarter&sort=email");
        urls.put("longer ago", "/users?signin=older&sort=-created");
        urls.put("never", "/users?signin=never");
        urls.put("e-mail verified", "/users?verified=email");
        urls.put("e-mail not verified", "/users?verified=no-email&sort=-email");
        urls.put("phone not verified", "/users?verified=no-phone");
        urls.put(
                "suspended agents of one insurer",
                "/users?status=suspended&role=junior_agent&provider=" + world.provider);
        urls.put("invited policyholders named Asha", "/users?status=pending&role=policyholder&q=asha");
        return urls;
    }

    /** What those see who do not see all. */
    private static Map<String, String> narrowed() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("plain", "/users?q=");
        urls.put("latest", "/users?sort=-created");
        urls.put("name", "/users?q=leela");
        urls.put("surname", "/users?q=menon");
        urls.put("suspended", "/users?status=suspended");
        urls.put(
                "agents of a branch",
                "/users?role=junior_agent&place=" + ManyUsers.places().getLast());
        urls.put("never", "/users?signin=never&verified=no-phone");
        urls.put("counts", "/users/counts");
        urls.put("sessions", "/users/sessions");
        urls.put("messages", "/messages");
        urls.put("audit", "/audit");
        return urls;
    }

    /** The second page from the end leads back to the last one. */
    private static String before(MockMvc mvc, Viewer root) throws Exception {
        String next = find(NEXT, page(mvc, root, "/users?sort=-name"));
        String key = find(PREVIOUS, page(mvc, root, "/users?sort=-name&after=" + next));
        return "/users?sort=-name&before=" + key;
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String page(MockMvc mvc, Viewer viewer, String path) throws Exception {
        var response =
                mvc.perform(get(URI.create(path)).with(as(viewer))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
