package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;

/** Guard 5: what cannot be read is an error of its cell, and never a blank. */
@SmallHeap
class Guard05CellsTest extends GuardFixture {
    private void expect(String cell, String code) throws Exception {
        UUID id = checked(due(row(2, "Name of Assured", cell) + row(3)));
        assertThat(faults(id)).containsExactly("2 Name of Assured " + code);
        assertThat(staged(id, "outcome")).containsExactly("FAILED", "CREATED");
        assertThat(get(world.senior, "/imports/" + id)).hasStatusOk().bodyText().contains("Name of Assured");
    }

    @Test
    void aSharedTextThatIsNotThere() throws Exception {
        expect("t='s'><v>2000000000</v>", "cell-bad-shared-string");
    }

    @Test
    void aSharedTextWithANegativeNumber() throws Exception {
        expect("t='s'><v>-1</v>", "cell-bad-shared-string");
    }

    @Test
    void anErrorValue() throws Exception {
        expect("t='e'><v>#N/A</v>", "cell-error-value");
    }

    @Test
    void aFormulaThatWasNeverCalculated() throws Exception {
        expect("><f>B3</f>", "cell-formula-without-value");
    }

    @Test
    void theContinuationOfAMergedCell() throws Exception {
        String merged = "<mergeCells><mergeCell ref='B2:B3'/></mergeCells>";
        UUID id = checked(due("").sheet("<sheetData>" + header() + row(2)
                + row(3, "Name of Assured", "/>").replace("/></c>", "/>") + "</sheetData>" + merged));
        assertThat(faults(id)).containsExactly("3 Name of Assured cell-merged");
        assertThat(staged(id, "outcome")).containsExactly("CREATED", "FAILED");
    }

    @Test
    void whatIsNoNumber() throws Exception {
        expect("><v>12a</v>", "cell-bad-value");
    }
}
