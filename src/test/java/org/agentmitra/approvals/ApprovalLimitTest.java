package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.uploads.RefusedFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** How many rows one person alone may import, and a question that is taken back. */
@PortalTest
class ApprovalLimitTest extends ApprovalFixture {
    private void allow(int rows) {
        jdbc.sql("update providers set approval_above = ? where id = ?")
                .params(rows, world.provider)
                .update();
    }

    @Test
    void anInsurersOwnNumberHoldsAndThePageSaysWhich() throws RefusedFile {
        allow(2);
        id = submit(4);
        desk.check(id);
        page = "/imports/" + id;
        assertThat(get(world.senior, page))
                .bodyText()
                .contains(
                        "second-person",
                        "Ask a second person to approve",
                        "Rows of the file: 4. One person alone may import up to 2 for this insurer.");
        ask();
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Rows of the file: 4. One person alone may import up to 2 for this insurer.");
        assertThat(get(boss, page + "/approval")).bodyText().contains("up to 2 for this insurer.");
        // What was asked stands as it was asked.
        allow(100);
        assertThat(get(world.senior, page)).bodyText().contains("up to 2 for this insurer.");
    }

    @Test
    void anInsurerMayWantASecondPersonForEveryFile() throws RefusedFile {
        allow(0);
        id = submit(2);
        desk.check(id);
        page = "/imports/" + id;
        ask();
        assertThat(get(world.senior, page)).bodyText().contains("wants a second person to agree to every file");
    }

    @Test
    void withoutANumberOfItsOwnThePortalsHolds() throws RefusedFile {
        UUID plain = submit(5);
        desk.check(plain);
        assertThat(post(world.senior, "/imports/" + plain + "/run")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from import_approvals where import_id = ?")
                        .param(plain)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(world.senior, "/imports/" + plain))
                .bodyText()
                .contains("Policies whose premium would fall: 1")
                .doesNotContain("One person alone");
    }

    @Test
    void whoAskedMayStopAskingAndTheImportIsAsItWasChecked() {
        ask();
        String end = page + "/approval/end";
        assertThat(get(world.senior, page)).bodyText().contains("withdraw-approval");
        assertThat(get(boss, page)).bodyText().doesNotContain("withdraw-approval");
        assertThat(post(world.stranger, end)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(boss, end)).flash().containsEntry("refusal", "approvals.not-yours");
        assertThat(questions()).containsExactly("WAITING");
        assertThat(post(world.senior, end))
                .hasRedirectedUrl(page)
                .flash()
                .containsEntry("message", "approvals.withdrawn");
        assertThat(questions()).containsExactly("VOID");
        assertThat(status()).isEqualTo("CHECKED");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains(page + "/run")
                .doesNotContain("Waiting for a second person");
        assertThat(post(world.senior, end)).flash().containsEntry("refusal", "approvals.decided");
        assertThat(post(boss, page + "/approval", AGREED)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(trail.of(id)).contains("import.approval-void");
        ask();
        assertThat(questions()).containsExactly("VOID", "WAITING");
    }

    @Test
    void aHigherNumberDoesNotOverruleWhoRefused() throws RefusedFile {
        jdbc.sql("update policies set instalment_minor = 101500").update();
        allow(2);
        id = submit(4);
        desk.check(id);
        page = "/imports/" + id;
        ask();
        assertThat(post(boss, page + "/approval", REFUSED)).hasStatus3xxRedirection();
        allow(100);
        assertThat(get(world.senior, page)).bodyText().contains("second-person", "refused exactly this before.");
        ask();
        assertThat(get(boss, page + "/approval"))
                .bodyText()
                .contains("A second person refused exactly this before.")
                .doesNotContain("One person alone");
        // Who stops asking has no answer yet.
        assertThat(post(world.senior, page + "/approval/end")).hasStatus3xxRedirection();
        ask();
        assertThat(questions()).containsExactly("REFUSED", "VOID", "WAITING");
        assertThat(post(boss, page + "/approval", AGREED)).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("RUNNING");
    }
}
