package org.agentmitra.reviews;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ReviewPagingTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ProviderDirectory providers;

    @Autowired
    FindingStore findings;

    @Autowired
    FindingPages pages;

    private String page = "";

    @BeforeEach
    void bringAFileOfThirtyBadRows() throws Exception {
        world.lay();
        DueListFile file = new DueListFile(world.sunita.code());
        for (int i = 0; i < 30; i++) {
            file.row(Integer.toString(900_000_000 + i), "31/02/2020");
        }
        var provider = providers.byId(world.provider).orElseThrow();
        UUID id = uploads.submit(world.senior, provider, world.sunita, "due.csv", file.open());
        desk.complete(id);
        page = "/imports/" + id;
        assertThat(pages.after(id, FindingFilter.ALL, 100)).hasSize(30);
    }

    @Test
    void findingsAreReadForwardsAndBack() {
        assertThat(get("")).bodyText().contains("after=CRITICAL-28-").doesNotContain("rel=\"prev\"");
        long last = pages.after(UUID.fromString(page.substring(9)), FindingFilter.ALL, 25)
                .getLast()
                .id();
        assertThat(get("?after=CRITICAL-28-" + last))
                .bodyText()
                .contains("rel=\"prev\"", "after=CRITICAL-0-0", "From the start");
        assertThat(get("?after=CRITICAL-0-0"))
                .bodyText()
                .contains("after=CRITICAL-28-")
                .doesNotContain("rel=\"prev\"");
    }

    @Test
    void aPlaceThatNobodyCanReadIsTheBeginning() {
        assertThat(get("?after=28-1")).bodyText().contains("after=CRITICAL-28-").doesNotContain("rel=\"prev\"");
    }

    @Test
    void warningsOfEarlierRowsHideNoFailedRow() throws Exception {
        UUID id = UUID.fromString(page.substring(9));
        List<Finding> warnings = IntStream.range(0, 60)
                .mapToObj(i -> new Finding(4 + i % 30, "Mod", "Xly", Severity.WARNING, "mode-unknown", List.of("Xly")))
                .toList();
        findings.add(id, warnings);
        String first = get("").getResponse().getContentAsString();
        assertThat(first)
                .containsSubsequence("Not a day in the calendar, read day first", "30 times")
                .containsSubsequence("30 times", "Unknown premium mode", "60 times");
        assertThat(found(first)).contains("31/02/2020").doesNotContain("Xly");
        String second =
                get("?after=CRITICAL-28-" + Long.MAX_VALUE / 10).getResponse().getContentAsString();
        assertThat(found(second)).containsSubsequence(">33<", "31/02/2020", ">4<", "Xly", ">13<", "Xly");
        assertThat(second).contains("after=WARNING-13-", "after=CRITICAL-0-0");
    }

    /** The table of findings. */
    private static String found(String text) {
        int from = text.indexOf("id=\"findings\"");
        return text.substring(from, text.indexOf("</table>", from));
    }

    @Test
    void findingsOfOneKindAreShownAloneUntilTheLastIsMended() {
        UUID id = UUID.fromString(page.substring(9));
        findings.add(id, List.of(new Finding(20, "Mod", "Xly", Severity.WARNING, "mode-unknown", List.of("Xly"))));
        assertThat(get(""))
                .bodyText()
                .contains("reason=mode-unknown", "Show only these")
                .doesNotContain("found-only");
        assertThat(get("?severity=WARNING&reason=mode-unknown&row=13"))
                .bodyText()
                .contains("Remove filter: Unknown premium mode", "Xly", "reason=mode-unknown&amp;outcome=&amp;row=23")
                .doesNotContain("31/02/2020");
        assertThat(get("?reason=date-impossible&severity=CRITICAL&outcome=FAILED"))
                .bodyText()
                .contains("severity=CRITICAL&amp;reason=date-impossible&amp;outcome=FAILED&amp;after=CRITICAL-28-")
                .doesNotContain("Xly");
        findings.replace(id, List.of(20), List.of());
        assertThat(get("?severity=WARNING&reason=mode-unknown"))
                .bodyText()
                .contains("31/02/2020")
                .doesNotContain("found-only");
        assertThat(get("?severity=INFO")).bodyText().contains("There are no such findings.");
    }

    @Test
    void rowsAreReadForwardsAndBack() {
        assertThat(get("")).bodyText().contains("row=13").doesNotContain("rel=\"prev\"");
        assertThat(get("?row=13")).bodyText().contains("row=23", "row=0");
        assertThat(get("?row=23&outcome=FAILED")).bodyText().contains("outcome=FAILED&amp;row=13");
        assertThat(get("?row=0")).bodyText().contains("row=13").doesNotContain("rel=\"prev\"");
    }

    @Test
    void allKindsOfFindingsCanBeSeen() {
        assertThat(get("")).bodyText().doesNotContain("other-reasons");
        UUID id = UUID.fromString(page.substring(9));
        List<String> kinds = List.of(
                "required",
                "date-us",
                "date-future",
                "mode-unknown",
                "plan-unclear",
                "money-unclear",
                "name-unclear",
                "flag-unknown",
                "text-long");
        findings.add(
                id,
                kinds.stream()
                        .map(code -> new Finding(9, null, null, Severity.WARNING, code, List.of("1")))
                        .toList());
        assertThat(get(""))
                .bodyText()
                .contains(
                        "2 more kinds of findings", "Unknown premium mode", "A text was cut", "Unknown flag; left out");
    }

    @Test
    void aRowWhoseNumberIsNoneIsKnownByWhatWasTyped() throws Exception {
        DueListFile file = new DueListFile(world.sunita.code())
                .row("9.0E+08", "05/01/2020")
                .row("", "05/01/2020");
        var provider = providers.byId(world.provider).orElseThrow();
        UUID id = uploads.submit(world.senior, provider, world.sunita, "bad.csv", file.open());
        desk.complete(id);
        page = "/imports/" + id;
        String rows = get("?outcome=FAILED").getResponse().getContentAsString();
        assertThat(rows.substring(rows.indexOf("id=\"preview\"")))
                .containsSubsequence(">9.0E+08<", ">ASHA RAO<", ">–<", ">ASHA RAO<");
    }

    @Test
    void whatIsDoneAsksForNothingMore() {
        assertThat(mvc.get().uri(page + "/progress").with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("31/02/2020", "<title>due.csv, ")
                .doesNotContain("hx-trigger");
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri(page + query).with(as(world.senior)).exchange();
    }
}
