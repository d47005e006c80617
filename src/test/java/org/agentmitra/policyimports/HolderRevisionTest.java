package org.agentmitra.policyimports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.TypedRow;
import org.junit.jupiter.api.Test;

class HolderRevisionTest {
    private static final LocalDate BORN = LocalDate.parse("1980-03-12");

    @Test
    void aGapIsFilledAndAKnownFactIsNot() {
        HolderRevision revision = revise(Map.of("born", BORN), new HolderFacts("Asha", null, "+919876500001", null));
        assertThat(revision.changes())
                .containsExactly(new Change("customers.born", Change.Kind.DAY, null, "1980-03-12"));
        assertThat(revision.findings()).isEmpty();
        assertThat(revision.after()).isEqualTo(new HolderFacts("Asha", BORN, "+919876500001", null));
    }

    @Test
    void whatIsTheSameIsNeitherAChangeNorAFinding() {
        HolderFacts known = new HolderFacts("Asha", BORN, "+919876500001", "12, Lake Road, PUNE");
        HolderRevision revision =
                revise(Map.of("born", BORN, "mobile", "+919876500001", "address", "12 Lake Road  Pune"), known);
        assertThat(revision.changes()).isEmpty();
        assertThat(revision.findings()).isEmpty();
        assertThat(revision.after()).isEqualTo(known);
    }

    @Test
    void aDifferenceIsSaidWithoutTheWholeNumber() {
        HolderFacts known = new HolderFacts("Asha", BORN, "+919876500001", null);
        HolderRevision revision = revise(Map.of("mobile", "+919876500002"), known);
        assertThat(revision.after()).isEqualTo(known);
        assertThat(revision.findings())
                .extracting(Finding::code, finding -> String.join(",", finding.arguments()))
                .containsExactly(tuple("holder-mobile-differs", "0001"));
    }

    private static HolderRevision revise(Map<String, Object> values, HolderFacts before) {
        TypedRow row = new TypedRow(2, new HashMap<>(values), Map.of(), false);
        return HolderRevision.of(row, PolicyFacts.of(row), before);
    }
}
