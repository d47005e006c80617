package org.agentmitra.nominees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.TypedDate;
import org.junit.jupiter.api.Test;

class NominationFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");

    @Test
    void sharesInHundredthsOfAPercentComeToTheWhole() {
        NominationForm form = form(grown("33.33"), grown("33,33 %"), grown("33.34"), NomineeLine.BLANK);
        assertThat(form.faults(TODAY)).isEmpty();
        assertThat(form.nominees(TODAY)).extracting(Nominee::share).containsExactly(3333, 3333, 3334);
        assertThat(codes(form(grown("33.33"), grown("33.33"), grown("33.33"))))
                .containsExactly("lines[0].share nominees.share.sum");
        assertThat(codes(form(grown("100"), grown("0.01")))).containsExactly("lines[0].share nominees.share.sum");
        assertThat(form(grown("99.9"), grown("0.1")).faults(TODAY)).isEmpty();
    }

    @Test
    void whatIsNoShareIsSaidAtItsLine() {
        for (String share : List.of("0", "100.01", "12.345", "-5", "all", "")) {
            assertThat(codes(form(grown("50"), grown(share))))
                    .containsExactly("lines[1].share nominees.share.impossible");
        }
    }

    @Test
    void aMinorNeedsAnAppointeeUntilTheEighteenthBirthday() {
        NomineeLine minor = new NomineeLine("Ravi Iyer", "SON", born("06/03/2008"), "100", "", "");
        assertThat(codes(form(minor)))
                .containsExactly(
                        "lines[0].appointee nominees.appointee.missing",
                        "lines[0].appointeeRelation nominees.relation.none");
        NomineeLine cared = new NomineeLine("Ravi Iyer", "SON", born("06/03/2008"), "100", "Usha Iyer", "MOTHER");
        assertThat(form(cared).faults(TODAY)).isEmpty();
        NomineeLine grown = new NomineeLine("Ravi Iyer", "SON", born("05/03/2008"), "100", "Usha Iyer", "MOTHER");
        assertThat(form(grown).nominees(TODAY).getFirst().appointee()).isNull();
    }

    @Test
    void everyLineThatIsNotBlankIsWhole() {
        assertThat(codes(form(new NomineeLine("", "COUSIN", born("31/02/1990"), "100", null, null))))
                .containsExactly(
                        "lines[0].name nominees.name.blank",
                        "lines[0].relation nominees.relation.none",
                        "lines[0].born nominees.born.impossible");
        NomineeLine monthOnly = new NomineeLine(null, null, new TypedDate("", "3", ""), null, null, null);
        assertThat(codes(form(monthOnly))).contains("lines[0].born nominees.born.impossible");
        assertThat(form(NomineeLine.BLANK).faults(TODAY)).isEmpty();
        assertThat(form(NomineeLine.BLANK).nominees(TODAY)).isEmpty();
    }

    /** As pasted whole into the first part. */
    private static TypedDate born(String whole) {
        return new TypedDate(whole, null, null);
    }

    private static NominationForm form(NomineeLine... lines) {
        return new NominationForm(List.of(lines), 0);
    }

    private static NomineeLine grown(String share) {
        return new NomineeLine("Ravi Iyer", "SON", born("05/03/1990"), share, null, null);
    }

    private static List<String> codes(NominationForm form) {
        return form.faults(TODAY).stream().map(NominationFormTest::code).toList();
    }

    private static String code(Refused fault) {
        return fault.field() + " " + fault.code();
    }
}
