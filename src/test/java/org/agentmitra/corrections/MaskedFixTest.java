package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.Finding;
import org.agentmitra.uploads.RefusedFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Cells with numbers that identify somebody, and those with numbers that everybody knows. */
@PortalTest
class MaskedFixTest extends CorrectionFixture {
    /** A customer whose PAN lacks its last letter. */
    private UUID customers() throws RefusedFile {
        String text = "Customer Name,DOB,Mobile,PAN\nMira Das,06/04/1990,9876500002,ZZZPD1234\n";
        return checked("people.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anIdentityNumberIsMaskedWhereverItIsShown() throws Exception {
        UUID id = customers();
        assertThat(findings.at(id, 2, "PAN")).extracting(Finding::value).containsExactly("•••• 1234");
        assertThat(get(world.senior, "/imports/" + id))
                .bodyText()
                .contains("•••• 1234")
                .doesNotContain("ZZZPD");
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=2&column=PAN"))
                .hasStatusOk()
                .bodyText()
                .contains("now •••• 1234", "Leave the cell empty")
                .doesNotContain("ZZZPD");
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(2, "PAN", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Type the new value, or say that the cell is to be left empty.");
        assertThat(get(world.senior, "/imports/" + id + "/corrections"))
                .bodyText()
                .doesNotContain("PAN");
        post(world.senior, "/imports/" + id + "/fixes", fix(2, "PAN", "ZZZPD1234Q"));
        assertThat(get(world.senior, "/imports/" + id + "/corrections"))
                .bodyText()
                .contains("•••• 1234", "ZZZPD****Q")
                .doesNotContain("ZZZPD1234Q");
    }

    @Test
    void aMaskedCellIsEmptiedOnlyWhenThatIsSaid() throws Exception {
        UUID id = customers();
        assertThat(post(
                        world.senior,
                        "/imports/" + id + "/fixes",
                        Map.of("line", "2", "column", "PAN", "value", "", "empty", "true")))
                .hasStatus3xxRedirection();
        assertThat(findings.at(id, 2, "PAN")).isEmpty();
    }

    @Test
    void aMobileNumberIsShownWholeAsInTheBook() throws Exception {
        UUID id = policyList(listed("900000001", "12345"), listed("900000002", "12345"));
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=2&column=Mobile"))
                .hasStatusOk()
                .bodyText()
                .contains("now 12345", "value=\"12345\"")
                .doesNotContain("Leave the cell empty", "other row");
        post(world.senior, "/imports/" + id + "/fixes", fix(2, "Mobile", "9876500001"));
        assertThat(get(world.senior, "/imports/" + id + "/corrections"))
                .bodyText()
                .contains("12345", "9876500001");
    }
}
