package org.agentmitra.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.support.SmallHeap;
import org.junit.jupiter.api.Test;

/** Guard 8: a text has one form, however it was written. */
@SmallHeap
class Guard08TextsTest extends GuardFixture {
    private String name(String written) throws Exception {
        UUID id = checked(due(row(2, "Name of Assured", text(written))));
        assertThat(faults(id)).isEmpty();
        return staged(id, "holder_name").getFirst();
    }

    @Test
    void escapesAreDecoded() throws Exception {
        assertThat(name("ASHA_x0020_RAO")).isEqualTo(name("ASHA RAO"));
        assertThat(name("ASHA_x000D__x000A_")).isEqualTo(name("ASHA"));
    }

    @Test
    void anEscapedUnderscoreIsNone() throws Exception {
        UUID id = checked(due(row(2, "Name of Assured", text("A_x005F_x0041_"))));
        assertThat(jdbc.sql(
                                "select cell_value from import_findings where import_id = ? and column_name = 'Name of Assured'")
                        .param(id)
                        .query(String.class)
                        .list())
                .allMatch("A_x0041_"::equals);
        assertThat(staged(id, "holder_name").getFirst()).doesNotContain("x005F").isNotEqualTo(name("AA"));
    }

    @Test
    void blanksAroundItAreTrimmedWhateverTheyAre() throws Exception {
        assertThat(name("&#xA0;&#x200B;ASHA&#xA0;RAO&#x202F; ")).isEqualTo(name("ASHA RAO"));
    }

    @Test
    void itsCharactersAreComposed() throws Exception {
        assertThat(name("JOSE&#x301; RAO")).isEqualTo(name("JOS&#xC9; RAO"));
    }

    @Test
    void aCsvFileIsReadLikewise() throws Exception {
        UUID id = checked("PolicyNo,Name of Assured,D.o.C,Pln/Tm,Mod,FUP,InstPrem,Due,TotPrem\n"
                + "\u00A0900000012\u00A0,JOSE\u0301\u00A0RAO\u200B,05/01/2020,714/18,Mly,01/2026,1015,1,1015\n");
        assertThat(faults(id)).isEmpty();
        assertThat(staged(id, "policy_number")).containsExactly("900000012");
        assertThat(staged(id, "holder_name")).containsExactly(name("JOS&#xC9; RAO"));
    }
}
