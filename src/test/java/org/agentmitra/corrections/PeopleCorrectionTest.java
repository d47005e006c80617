package org.agentmitra.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.RefusedFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Lists of people are corrected as lists of policies are, by who brought them. */
@PortalTest
class PeopleCorrectionTest extends CorrectionFixture {
    private UUID people() throws RefusedFile {
        PeopleFile file = new PeopleFile()
                .row("Kavya Pillai,kavya@example.com,,support_staff,,,")
                .row("Kavya Pillai,kavya@example.com,,support_staff,,,")
                .row("Bad Row,not-an-address,,support_staff,,,");
        UUID id = uploads.submitPeople(world.root, Ids.next(), "people.csv", file.open());
        desk.check(id);
        return id;
    }

    private String outcomesOf(UUID id) {
        return String.join(
                " ",
                jdbc.sql("select outcome from invitee_rows where import_id = ? order by row_no")
                        .param(id)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    @Test
    void aRowGivesWayToTheNextAndAnAddressIsCorrected() throws Exception {
        UUID id = people();
        assertThat(outcomesOf(id)).isEqualTo("CREATED DUPLICATE FAILED");
        post(world.root, "/imports/" + id + "/skips", Map.of("line", "2"));
        assertThat(outcomesOf(id)).isEqualTo("SKIPPED CREATED FAILED");
        assertThat(post(world.root, "/imports/" + id + "/fixes", fix(4, "E-mail", "not@all")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void onlyWhoBroughtThemCorrectsThem() throws Exception {
        UUID id = people();
        assertThat(post(world.senior, "/imports/" + id + "/fixes", fix(4, "E-mail", "ravi@example.com")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(world.root, "/imports/" + id + "/fixes", fix(4, "E-mail", "ravi@example.com")))
                .hasStatus3xxRedirection();
        assertThat(outcomesOf(id)).isEqualTo("CREATED DUPLICATE CREATED");
    }
}
