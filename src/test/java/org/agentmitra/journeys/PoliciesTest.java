package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of policies in the hands of an agent who only reads. */
@Journey
class PoliciesTest {
    private static final String NUMBERS = "#policies tbody td:first-child";
    private static final String STANDINGS = "#policies tbody td:last-child";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void filtersAndSearches() {
        try (Browser browser = new Browser(port).signIn("senior")) {
            browser.press("Policies").waitForPath("/policies");
            browser.choose("standing", option(browser, "standing", "Lapsed")).waitForPath(".*standing=lapsed.*");
            assertThat(browser.focused()).isEqualTo("select#standing");
            assertThat(browser.texts(STANDINGS)).isNotEmpty().containsOnly("Lapsed");
            browser.choose("mode", "Monthly").waitForPath(".*mode=monthly.*");
            assertThat(browser.texts("#policies tbody td:nth-child(4)")).containsOnly("Monthly");
            assertThat(browser.focused()).isEqualTo("select#mode");
            assertThat(browser.texts(".chip")).containsExactly("Lapsed", "Monthly");
            browser.press("Remove filter: Lapsed").waitForPath("(?!.*standing=lapsed).*mode=monthly.*");
            browser.choose("provider", browser.texts("#provider option").get(2)).waitForPath(".*provider=.+");
            browser.back().waitForPath("(?!.*provider=[0-9a-f]).*");
            isWhole(browser);
            dueMonth(browser);
            byHolder(browser);
        }
    }

    private void dueMonth(Browser browser) {
        String due = jdbc.sql(
                        "select min(next_due_on) from policies where status = 'IN_FORCE' and next_due_on > current_date")
                .query(java.time.LocalDate.class)
                .single()
                .toString()
                .substring(0, 7);
        browser.go("/policies?due=" + due);
        assertThat(browser.find("#due").getAttribute("value")).isEqualTo(due);
        String month = java.time.YearMonth.parse(due).format(java.time.format.DateTimeFormatter.ofPattern("MMM yyyy"));
        assertThat(browser.texts("#policies tbody td:nth-child(7)"))
                .isNotEmpty()
                .allMatch(text -> text.endsWith(month));
    }

    private static void byHolder(Browser browser) {
        String holder = browser.go("/policies")
                .texts("#policies tbody td.name div > span")
                .getFirst();
        String word = holder.split(" ")[0];
        browser.fill("q", word).waitForPath(".*q=" + word + ".*");
        browser.await(page -> browser.texts("#policies tbody td.name div > span").stream()
                        .allMatch(name -> name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                ? Boolean.TRUE
                : null);
        assertThat(browser.focused()).isEqualTo("input#q");
        assertThat(browser.find("#q").getAttribute("value")).isEqualTo(word);
        browser.fill("q", "zzzz nobody").waitForText("No policy matches these filters.");
        browser.press("Clear filters").waitForPath("/policies");
    }

    @Test
    void sortsAndPages() {
        try (Browser browser = new Browser(port).signIn("senior")) {
            browser.go("/policies?sort=due").press("Number").waitForPath("/policies");
            await(browser, "#policies th:first-child[aria-sort=ascending]");
            assertThat(browser.focused()).isEqualTo("a#sort-number");
            List<String> first = browser.texts(NUMBERS);
            assertThat(first).isSortedAccordingTo(Comparator.naturalOrder());
            browser.press("Next").waitForPath(".*after=.*");
            List<String> second = browser.await(page -> {
                List<String> rows = browser.texts(NUMBERS);
                return rows.equals(first) ? null : rows;
            });
            assertThat(second.getFirst()).isGreaterThan(first.getLast());
            assertThat(browser.focused()).isEqualTo("a#pager-next");
            browser.press("Previous").waitForPath(".*before=.*");
            browser.await(page -> browser.texts(NUMBERS).equals(first) ? Boolean.TRUE : null);
            assertThat(browser.focused()).doesNotStartWith("body");
            browser.press("Number").waitForPath(".*sort=-number.*");
            await(browser, "#policies th:first-child[aria-sort=descending]");
            assertThat(browser.texts(NUMBERS)).isSortedAccordingTo(Comparator.reverseOrder());
            browser.back().waitForPath(".*before=.*");
            isWhole(browser);
            assertThat(browser.texts(NUMBERS)).isEqualTo(first);
            browser.press(first.getFirst()).waitForText("Instalments of policy year");
            browser.back().waitForPath(".*before=.*");
            isWhole(browser);
        }
    }

    private static void await(Browser browser, String css) {
        browser.await(page -> browser.all(css).isEmpty() ? null : Boolean.TRUE);
    }

    private static void isWhole(Browser browser) {
        assertThat(browser.find("nav .rail-link").isDisplayed()).isTrue();
        assertThat(browser.find("h1").getText()).isEqualTo("Policies");
        assertThat(browser.title()).startsWith("Policies");
    }

    private static String option(Browser browser, String select, String begins) {
        return browser.texts("#" + select + " option").stream()
                .filter(text -> text.startsWith(begins))
                .findFirst()
                .orElseThrow();
    }
}
