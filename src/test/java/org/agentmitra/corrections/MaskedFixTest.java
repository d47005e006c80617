package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Cells that are shown by their ends only. */
@PortalTest
class MaskedFixTest extends CorrectionFixture {
    @Test
    void aMobileNumberIsMaskedWhereverItIsShown() throws Exception {
        UUID id = policyList(listed("900000001", "12345"));
        assertThat(get(world.senior, "/imports/" + id + "/fixes/new?line=2&column=Mobile"))
                .hasStatusOk()
                .bodyText()
                .contains("now ••••2345")
                .doesNotContain("value=\"12345\"");
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(2, "Mobile", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Type the new value, or say that the cell is to be left empty.");
        assertThat(get(world.senior, "/imports/" + id + "/corrections"))
                .bodyText()
                .doesNotContain("Mobile");
        post(world.senior, "/imports/" + id + "/fixes", fix(2, "Mobile", "9876500001"));
        assertThat(get(world.senior, "/imports/" + id + "/corrections"))
                .bodyText()
                .contains("••••0001")
                .doesNotContain("9876500001");
    }

    @Test
    void aMaskedCellIsEmptiedOnlyWhenThatIsSaid() throws Exception {
        UUID id = policyList(listed("900000001", "12345"));
        assertThat(post(
                        world.senior,
                        "/imports/" + id + "/fixes",
                        Map.of("line", "2", "column", "Mobile", "value", "", "empty", "true")))
                .hasStatus3xxRedirection();
        assertThat(findings.at(id, 2, "Mobile")).isEmpty();
    }
}
