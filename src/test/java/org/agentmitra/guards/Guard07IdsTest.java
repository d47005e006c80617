package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guard 7: a number that the spreadsheet program rounded or shortened names no policy. */
@SmallHeap
class Guard07IdsTest extends GuardFixture {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "><v>1234567890123456</v>",
                "><v>9.00E+08</v>",
                "><v>1.23456789012346E+15</v>",
                "><v>900000001.5</v>",
                "><v>-900000001</v>",
                "t='inlineStr'><is><t>9.00E+08</t></is>",
                "t='str'><v>9,00e8</v>"
            })
    void isAnErrorOfItsCell(String cell) throws Exception {
        UUID id = checked(due(row(2, "PolicyNo", cell) + row(3)));
        assertThat(faults(id)).containsExactly("2 PolicyNo number-damaged");
        assertThat(staged(id, "outcome")).containsExactly("FAILED", "CREATED");
    }

    @Test
    void anIdIsTextAndKeepsItsZeros() throws Exception {
        UUID id = checked(due(row(2, "PolicyNo", text("012345678")) + row(3, "PolicyNo", "><v>900000001</v>")));
        assertThat(faults(id)).isEmpty();
        assertThat(staged(id, "policy_number")).containsExactly("012345678", "900000001");
    }
}
