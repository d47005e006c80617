package org.agentmitra.designs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agentmitra.formats.CellType;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static DesignedColumn column(String header, String field, boolean required) {
        return DesignedColumn.of(header, List.of(), field, field.isEmpty() ? CellType.UNUSED : CellType.TEXT, required);
    }

    @Test
    void columnsAreTheSameByTheFieldTheyFill() {
        Differences found = Differences.of(
                List.of(
                        column("Bond", "policyNumber", true),
                        column("Place", "branch", false),
                        column("No", "", false)),
                List.of(
                        column("Bond No", "policyNumber", true),
                        column("S.No", "", false),
                        column("Heir", "nominee", true)));
        assertThat(found.renamed()).containsExactly(new Differences.Renamed("Bond", "Bond No"));
        assertThat(found.added()).containsExactly("S.No", "Heir");
        assertThat(found.removed()).containsExactly("Place", "No");
        assertThat(found.required()).containsExactly("Heir");
    }

    @Test
    void capitalsAndDotsMakeNoOtherHeader() {
        assertThat(Differences.of(
                                List.of(column("D.o.C", "commencedOn", false)),
                                List.of(column("DOC", "commencedOn", false)))
                        .none())
                .isTrue();
    }
}
