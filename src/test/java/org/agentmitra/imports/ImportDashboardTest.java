package org.agentmitra.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.agentmitra.imports.ImportDashboard.Month;
import org.agentmitra.imports.ImportFigures.Group;
import org.agentmitra.imports.ImportFilter.Standing;
import org.junit.jupiter.api.Test;

class ImportDashboardTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private static ImportDashboard of(Group... groups) {
        return ImportDashboard.of(NOVEMBER, List.of(groups));
    }

    @Test
    void monthsWithoutAFileAreShownToo() {
        ImportDashboard dashboard = of(new Group(JUNE, Standing.COMPLETED, 2, 300, 0));
        assertThat(dashboard.months()).hasSize(12).first().isEqualTo(new Month(YearMonth.of(2025, 12), 0, 0, 0, 0));
        assertThat(dashboard.months()).contains(new Month(JUNE, 2, 300, 0, 100));
        assertThat(dashboard.months().getLast().month()).isEqualTo(NOVEMBER);
    }

    @Test
    void barsAreSharesOfTheHighestAndNeverVanish() {
        ImportDashboard dashboard = of(
                new Group(JUNE, Standing.COMPLETED, 1, 100_000, 0),
                new Group(NOVEMBER, Standing.COMPLETED_WITH_ERRORS, 1, 3, 4));
        assertThat(dashboard.months().getLast()).isEqualTo(new Month(NOVEMBER, 1, 3, 4, 1));
    }

    @Test
    void rowsThatWereTakenBackAreNotImportedButTheirFileWasBrought() {
        ImportDashboard dashboard =
                of(new Group(NOVEMBER, Standing.UNDONE, 3, 900, 5), new Group(NOVEMBER, Standing.CANCELLED, 1, 40, 0));
        assertThat(dashboard.months().getLast()).isEqualTo(new Month(NOVEMBER, 4, 40, 0, 100));
        assertThat(dashboard.total()).isEqualTo(4);
        assertThat(dashboard.undone()).isEqualTo(3);
        assertThat(dashboard.cancelled()).isEqualTo(1);
    }

    @Test
    void theRateIsOfThoseThatEnded() {
        ImportDashboard dashboard = of(
                new Group(JUNE, Standing.COMPLETED, 6, 10, 0),
                new Group(NOVEMBER, Standing.COMPLETED_WITH_ERRORS, 1, 10, 1),
                new Group(NOVEMBER, Standing.FAILED, 1, 0, 0),
                new Group(NOVEMBER, Standing.CANCELLED, 5, 0, 0),
                new Group(NOVEMBER, Standing.ACTIVE, 4, 0, 0),
                new Group(NOVEMBER, Standing.WAITING, 3, 0, 0));
        assertThat(dashboard.rate()).isEqualTo(75);
        assertThat(dashboard.active()).isEqualTo(4);
        assertThat(dashboard.waiting()).isEqualTo(3);
        assertThat(of().rate()).isNull();
        assertThat(of().isEmpty()).isTrue();
    }

    @Test
    void everyFileIsInTheTotalAndInOneOfItsParts() {
        for (Standing standing : Standing.values()) {
            Group group = new Group(NOVEMBER, standing, 2, 0, 0);
            if (ImportDashboard.TOLD.contains(standing)) {
                ImportDashboard dashboard = of(group, new Group(JUNE, standing, 1, 0, 0));
                assertThat(dashboard.total()).isEqualTo(3);
                assertThat(dashboard.files()).containsOnly(Map.entry(standing, 3));
            } else {
                assertThatThrownBy(() -> of(group)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
