package org.agentmitra.imports;

import static java.util.Map.entry;
import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.imports.ImportDashboard.Month;
import org.agentmitra.imports.ImportFilter.Standing;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ImportFiguresTest extends PageFixture {
    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void lay() {
        world.lay();
    }

    /** @param at when it was brought */
    private UUID brought(String name, String status, String at, int imported) throws Exception {
        var provider = providers.byId(world.provider).orElseThrow();
        DueListFile file = new DueListFile(world.sunita.code()).rows(3);
        UUID id = uploads.submit(world.senior, provider, world.sunita, name, file.open());
        jdbc.sql("update imports set status = ?, uploaded_at = ?, done_created = ?, done_failed = 2 where id = ?")
                .params(status, Instant.parse(at).atOffset(ZoneOffset.UTC), imported, id)
                .update();
        return id;
    }

    private Month month(YearMonth month) {
        return figures.of(world.senior).months().stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static String at(YearMonth month, String rest) {
        return month + rest;
    }

    @Test
    void filesBelongToTheMonthOfTheirDayInIndia() throws Exception {
        YearMonth before = month().minusMonths(1);
        // Half past midnight of the first in India is still the month before in Greenwich.
        brought(
                "late.csv",
                "COMPLETED",
                at(before.minusMonths(1), "-" + before.minusMonths(1).lengthOfMonth()) + "T19:00:00Z",
                30);
        brought("own.csv", "COMPLETED_WITH_ERRORS", at(before, "-11T10:00:00Z"), 10);
        assertThat(month(before)).isEqualTo(new Month(before, 2, 40, 4, 100));
        assertThat(get(world.senior, "/imports?month=" + before)).bodyText().contains("late.csv", "own.csv");
        assertThat(get(world.senior, "/imports?month=" + before.minusMonths(1)))
                .bodyText()
                .doesNotContain("late.csv");
    }

    @Test
    void whatWaitsForSomebodyIsToldApartFromWhatIsUnderWay() throws Exception {
        brought("waits.csv", "CHECKED", at(month(), "-01T10:00:00Z"), 0);
        brought("runs.csv", "RUNNING", at(month(), "-01T10:00:00Z"), 5);
        ImportDashboard dashboard = figures.of(world.senior);
        assertThat(dashboard.waiting()).isEqualTo(1);
        assertThat(dashboard.active()).isEqualTo(1);
        assertThat(get(world.senior, "/imports?status=WAITING"))
                .bodyText()
                .contains("waits.csv")
                .doesNotContain("runs.csv");
        assertThat(get(world.senior, "/imports?status=ACTIVE"))
                .bodyText()
                .contains("runs.csv")
                .doesNotContain("waits.csv");
    }

    /** How each standing of the list is written down; those that sum others up are none of a file's own. */
    private static final Map<Standing, String> WRITTEN = Map.ofEntries(
            entry(Standing.UPLOADED, "status = 'UPLOADED', repeats = null"),
            entry(Standing.REPEATED, "status = 'UPLOADED', repeats = id"),
            entry(Standing.MAPPING, "status = 'MAPPING'"),
            entry(Standing.CHECKING, "status = 'CHECKING'"),
            entry(Standing.CHECKED, "status = 'CHECKED'"),
            entry(Standing.APPROVAL, "status = 'CHECKED', approval_asked_at = uploaded_at"),
            entry(Standing.RUNNING, "status = 'RUNNING'"),
            entry(Standing.PAUSED, "status = 'RUNNING', paused_at = uploaded_at"),
            entry(Standing.COMPLETED, "status = 'COMPLETED'"),
            entry(Standing.COMPLETED_WITH_ERRORS, "status = 'COMPLETED_WITH_ERRORS'"),
            entry(Standing.FAILED, "status = 'FAILED'"),
            entry(Standing.CANCELLED, "status = 'CANCELLED'"),
            entry(Standing.UNDONE, "status = 'COMPLETED', undone_at = uploaded_at"));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ACTIVE", "WAITING"})
    void howeverAFileStandsOneOfTheTilesHasItAndLeadsToIt(Standing standing) throws Exception {
        UUID id = brought("one.csv", "COMPLETED", at(month(), "-01T10:00:00Z"), 1);
        jdbc.sql("update imports set " + WRITTEN.get(standing) + " where id = ?")
                .param(id)
                .update();
        assertThat(get(world.senior, "/imports?status=" + standing)).bodyText().contains("one.csv");
        ImportDashboard dashboard = figures.of(world.senior);
        assertThat(dashboard.total()).isEqualTo(1);
        assertThat(tiles(dashboard).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(1);
        tiles(dashboard).forEach((tile, files) -> {
            var list = assertThat(get(world.senior, "/imports?status=" + tile)).bodyText();
            if (files == 1) {
                list.contains("one.csv");
            } else {
                list.doesNotContain("one.csv");
            }
        });
        assertThat(get(world.senior, "/imports")).bodyText().contains("?status=CANCELLED\"", "?status=UNDONE\"");
    }

    private static Map<Standing, Integer> tiles(ImportDashboard of) {
        return Map.of(
                Standing.COMPLETED, of.successful(),
                Standing.COMPLETED_WITH_ERRORS, of.partly(),
                Standing.FAILED, of.failed(),
                Standing.CANCELLED, of.cancelled(),
                Standing.UNDONE, of.undone(),
                Standing.ACTIVE, of.active(),
                Standing.WAITING, of.waiting());
    }

    @Test
    void nobodySeesTheFiguresOfAnotherBook() throws Exception {
        brought("own.csv", "COMPLETED", at(month(), "-01T10:00:00Z"), 700);
        assertThat(figures.of(world.stranger).isEmpty()).isTrue();
        assertThat(get(world.stranger, "/imports")).hasStatusOk().bodyText().doesNotContain("The last twelve months");
        assertThat(get(world.senior, "/imports")).hasStatusOk().bodyText().contains("700 rows of 1 file");
    }

    @Test
    void filesAreFoundByPartOfTheirNameAndOfTheAgent() throws Exception {
        brought("Premium 100%.csv", "COMPLETED", at(month(), "-01T10:00:00Z"), 1);
        for (String found : new String[] {"100%", "premium", world.sunita.code().toLowerCase(Locale.ROOT)}) {
            assertThat(search(found)).bodyText().contains("Premium 100%.csv");
        }
        assertThat(search("1_0")).bodyText().contains("No import matches these filters.");
    }

    private YearMonth month() {
        return YearMonth.now(clock.withZone(ZoneId.of("Asia/Kolkata")));
    }

    private MvcTestResult search(String part) {
        return mvc.get()
                .uri("/imports")
                .queryParam("q", part)
                .with(as(world.senior))
                .exchange();
    }
}
