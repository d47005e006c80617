package org.agentmitra.policies;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.TestPolicies.many;
import static org.agentmitra.support.TestPolicies.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PolicyControllerTest {
    private static final Pattern NUMBER = Pattern.compile(">(9[0-9]{8})<");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void anEmptyBookInvitesAndAnEmptyResultOffersToClear() throws Exception {
        assertThat(page(world.senior, "/policies")).contains("Import a list");
        assertThat(page(world.senior, "/policies?q=nobody")).contains("Clear filters");
    }

    @Test
    void agentsSeeTheirOwnBookAndThoseBelow() throws Exception {
        threeBooks();
        assertThat(numbers(world.senior, "/policies")).containsExactly("900000017", "900000025");
        assertThat(numbers(world.junior, "/policies")).containsExactly("900000025");
        assertThat(numbers(world.root, "/policies")).containsExactly("900000017", "900000025", "900000033");
    }

    @Test
    void anotherAgentsPolicyIsNotThere() {
        threeBooks();
        UUID foreign = policies.idOf("900000033");
        assertThat(get(world.senior, "/policies/" + foreign)).hasStatus(404);
        assertThat(get(world.stranger, "/policies/" + foreign)).hasStatus(200);
    }

    @Test
    void aPolicyholderSeesOnlyOwnPolicies() throws Exception {
        threeBooks();
        UUID holder = jdbc.sql("select holder_id from policies where policy_number = '900000017'")
                .query(UUID.class)
                .single();
        Viewer plain = world.viewer("policyholder", null);
        Viewer asha = new Viewer(
                plain.user(),
                "Asha",
                plain.role(),
                plain.grants(),
                null,
                null,
                List.of(),
                Set.of(holder),
                plain.zone());
        assertThat(numbers(asha, "/policies")).containsExactly("900000017");
        assertThat(get(asha, "/policies/" + policies.idOf("900000017"))).hasStatus(200);
        assertThat(get(asha, "/policies/" + policies.idOf("900000025"))).hasStatus(404);
    }

    @Test
    void searchesByBeginningOfNumberAndByWordsOfTheName() throws Exception {
        threeBooks();
        assertThat(numbers(world.senior, "/policies?q=90000002")).containsExactly("900000025");
        assertThat(numbers(world.senior, "/policies?q=test asha")).containsExactly("900000017");
        assertThat(numbers(world.senior, "/policies?q=jay")).containsExactly("900000025");
        assertThat(numbers(world.senior, "/policies?q=%25")).isEmpty();
    }

    @Test
    void searchesByPhone() throws Exception {
        Map<String, Object> row = row("900000017", "Asha Test");
        row.put("mobile", "+919876500001");
        policies.in(world, world.sunita, List.of(row, row("900000025", "Jaya Test")));
        assertThat(numbers(world.senior, "/policies?q=98765 00001")).containsExactly("900000017");
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        Map<String, Object> lapsed = row("900000025", "Jaya Test");
        lapsed.put("status", "LAPSED");
        Map<String, Object> monthly = row("900000033", "Meera Test");
        monthly.put("mode", PremiumMode.MONTHLY);
        monthly.put("fupMonth", YearMonth.parse("2027-03"));
        policies.in(world, world.sunita, List.of(row("900000017", "Asha Test"), lapsed, monthly));
        assertThat(numbers(world.senior, "/policies?standing=lapsed")).containsExactly("900000025");
        assertThat(numbers(world.senior, "/policies?mode=monthly")).containsExactly("900000033");
        assertThat(numbers(world.senior, "/policies?due=2027-01")).containsExactly("900000017");
        assertThat(numbers(world.senior, "/policies?agent=" + world.jatin.id())).isEmpty();
        assertThat(numbers(world.senior, "/policies?agent=" + world.sunita.id()))
                .hasSize(3);
        assertThat(numbers(world.senior, "/policies?agent=" + world.sunita.code()))
                .hasSize(3);
        assertThat(numbers(world.senior, "/policies?agent=" + world.jatin.code()))
                .isEmpty();
        assertThat(numbers(world.senior, "/policies?agent=nobody")).isEmpty();
        assertThat(numbers(world.senior, "/policies?provider=" + world.provider))
                .hasSize(3);
        assertThat(page(world.senior, "/policies?standing=lapsed&mode=quarterly"))
                .contains("href=\"/policies?mode=quarterly\"")
                .contains("href=\"/policies?standing=lapsed\"");
    }

    @Test
    void whoSeesSeveralInsurersIsToldWhose() throws Exception {
        String whose = "<div class=\"hint text-nowrap\">Test Life</div>";
        threeBooks();
        UUID other = world.provider("OTHERCO", "Other Company");
        assertThat(page(world.root, "/policies")).doesNotContain(whose, "Other Company");
        jdbc.sql("update policies set provider_id = ? where policy_number = '900000033'")
                .param(other)
                .update();
        assertThat(page(world.root, "/policies")).contains(whose, "Other Company</option>");
        assertThat(page(world.root, "/policies?provider=" + world.provider)).doesNotContain(whose);
        assertThat(page(world.senior, "/policies")).doesNotContain(whose, "Other Company");
    }

    @Test
    void valuesThatMakeNoSenseAreLeftOut() throws Exception {
        threeBooks();
        assertThat(numbers(world.senior, "/policies?standing=x&mode=x&due=2026-99&sort=x&after=%20x&before=zz"))
                .hasSize(2);
    }

    @Test
    void sortsByEveryOrderBothWays() throws Exception {
        Map<String, Object> first = row("900000025", "Asha Test");
        first.put("instalmentPaise", 100L);
        first.put("commencedOn", LocalDate.parse("2020-01-31"));
        first.put("fupMonth", YearMonth.parse("2026-10"));
        policies.in(world, world.sunita, List.of(row("900000033", "Zoya Test"), first));
        for (String sort : List.of("number", "holder", "due", "premium", "commenced")) {
            assertThat(numbers(world.senior, "/policies?sort=" + sort)).containsExactly("900000025", "900000033");
            assertThat(numbers(world.senior, "/policies?sort=-" + sort)).containsExactly("900000033", "900000025");
        }
        assertThat(page(world.senior, "/policies?sort=-holder")).contains("aria-sort=\"descending\"");
    }

    @Test
    void pagesForwardsAndBackWithoutLosingARow() throws Exception {
        policies.in(world, world.sunita, many(60));
        for (String sort : List.of("number", "-premium", "due")) {
            List<String> seen = new ArrayList<>();
            List<String> pages = new ArrayList<>();
            String url = "/policies?sort=" + sort;
            while (url != null) {
                pages.add(url);
                String html = page(world.senior, url);
                seen.addAll(numbersIn(html));
                url = link(html, "next");
            }
            assertThat(pages).hasSize(3);
            assertThat(seen).hasSize(60).doesNotHaveDuplicates();
            String back = Objects.requireNonNull(link(page(world.senior, pages.getLast()), "prev"));
            assertThat(numbers(world.senior, back)).isEqualTo(seen.subList(25, 50));
        }
    }

    @Test
    void exportsExactlyWhatIsFilteredAndDefusesFormulas() throws Exception {
        threeBooks();
        policies.in(world, world.sunita, List.of(row("900000041", "=cmd Test")));
        MvcTestResult csv = get(world.senior, "/policies.csv?q=9000000");
        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        String text = csv.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(4);
        assertThat(text).contains("'=cmd Test").doesNotContain("900000033");
    }

    @Test
    void aPolicyShowsItsReasonScheduleAndHistory() throws Exception {
        policies.in(world, world.sunita, List.of(row("900000017", "Asha Test")));
        Map<String, Object> changed = row("900000017", "Asha Test");
        changed.put("instalmentPaise", 260_000L);
        policies.in(world, world.sunita, List.of(changed));
        String html = page(world.senior, "/policies/" + policies.idOf("900000017"));
        assertThat(html)
                .contains("Asha Test", "₹2,600", "31 Jan 2027", "/customers/", "/imports/", "₹2,500")
                .doesNotContain("??");
        assertThat(page(world.senior, "/policies/" + policies.idOf("900000017") + "?year=1"))
                .contains("30 Apr 2022");
    }

    private void threeBooks() {
        policies.in(world, world.sunita, List.of(row("900000017", "Asha Test")));
        policies.in(world, world.jatin, List.of(row("900000025", "Jaya Test")));
        policies.in(world, world.ravi, List.of(row("900000033", "Meera Test")));
    }

    private MvcTestResult get(Viewer viewer, String url) {
        return mvc.get()
                .uri(java.net.URI.create(url.replace(" ", "%20")))
                .with(as(viewer))
                .exchange();
    }

    private String page(Viewer viewer, String url) throws Exception {
        MvcTestResult result = get(viewer, url);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private List<String> numbers(Viewer viewer, String url) throws Exception {
        return numbersIn(page(viewer, url));
    }

    private static List<String> numbersIn(String html) {
        return NUMBER.matcher(html).results().map(match -> match.group(1)).toList();
    }

    private static @Nullable String link(String html, String rel) {
        Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(html);
        return link.find() ? link.group(1).replace("&amp;", "&") : null;
    }
}
