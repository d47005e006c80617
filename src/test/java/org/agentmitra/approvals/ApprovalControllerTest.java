package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@PortalTest
class ApprovalControllerTest extends ApprovalFixture {
    @Test
    void whatLowersAPremiumWaitsForASecondPersonAndStartsWhenTheyAgree() {
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("It does not start at once", "Policies whose premium would fall: 1", page + "/run");
        assertThat(questions()).isEmpty();
        ask();
        ask();
        assertThat(questions()).containsExactly("WAITING");
        assertThat(status()).isEqualTo("CHECKED");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Waiting for a second person", "Policies whose premium would fall: 1")
                .doesNotContain(page + "/run")
                .doesNotContain("second-person")
                .doesNotContain("decide-import");

        assertThat(get(boss, "/imports?status=APPROVAL")).bodyText().contains("due.csv");
        assertThat(get(boss, "/")).bodyText().contains("Imports to agree to");
        assertThat(get(boss, page)).bodyText().contains("decide-import");
        assertThat(get(boss, page + "/approval"))
                .hasStatusOk()
                .bodyText()
                .contains("Start of due.csv", "Sunita Rao", "₹24,360", "₹12,180", "Agree and start");

        assertThat(post(boss, page + "/approval", AGREED))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("message", "approvals.approved");
        assertThat(status()).isEqualTo("RUNNING");
        assertThat(told("import-approved")).isEqualTo(1);
        assertThat(trail.of(id)).contains("import.approval-asked", "import.approved", "import.started");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("A second person agreed", "As the insurer wrote")
                .doesNotContain("Waiting for a second person");
        assertThat(get(world.senior, page + "/activity"))
                .bodyText()
                .contains("A second person asked", "A second person agreed");
        assertThat(post(boss, page + "/approval", AGREED)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoRefusesSaysWhyAndWhoAskedIsTold() {
        ask();
        assertThat(post(boss, page + "/approval", Map.of("decision", "refuse", "note", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why you refuse.");
        assertThat(post(boss, page + "/approval", Map.of("decision", "refuse", "note", "x".repeat(301))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("300 characters at most.", "x".repeat(301));
        assertThat(post(boss, page + "/approval", REFUSED)).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("CHECKED");
        assertThat(questions()).containsExactly("REFUSED");
        assertThat(told("import-refused")).isEqualTo(1);
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("A second person refused", "Wrong month", page + "/run", "It does not start at once");
        ask();
        assertThat(questions()).containsExactly("REFUSED", "WAITING");
    }

    @Test
    void whoAskedDoesNotDecide() {
        assertThat(post(boss, page + "/run")).hasStatus3xxRedirection();
        assertThat(get(boss, page + "/approval")).bodyText().contains("other than the one who asked");
        assertThat(post(boss, page + "/approval", AGREED))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("other than the one who asked");
        assertThat(status()).isEqualTo("CHECKED");
        assertThat(questions()).containsExactly("WAITING");
    }

    @Test
    void onlyWhoMayApproveWithinTheirScopeSeesTheQuestion() {
        ask();
        Viewer elsewhere = world.viewer("regional_manager", world.ravi);
        assertThat(get(elsewhere, page + "/approval")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(elsewhere, page + "/approval", AGREED)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.senior, page + "/approval")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(world.senior, page + "/approval", AGREED)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(questions()).containsExactly("WAITING");
    }

    @Test
    void whatWasAskedAboutIsNotAgreedToOnceItWouldDoSomethingElse() {
        ask();
        jdbc.sql("update policies set instalment_minor = 3 * instalment_minor where policy_number = '900000001'")
                .update();
        assertThat(get(boss, page + "/approval"))
                .bodyText()
                .contains("It has to be asked for again.")
                .doesNotContain("Agree and start");
        assertThat(post(boss, page + "/approval", AGREED)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(status()).isEqualTo("CHECKED");
        ask();
        assertThat(questions()).containsExactly("VOID", "WAITING");
        assertThat(post(boss, page + "/approval", AGREED)).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("RUNNING");
    }

    @Test
    void anImportThatIsGivenUpIsNoLongerAskedAbout() {
        ask();
        jobs.cancel(id, world.senior.user());
        assertThat(questions()).containsExactly("VOID");
        assertThat(get(boss, "/imports?status=APPROVAL")).bodyText().doesNotContain("due.csv");
        assertThat(post(boss, page + "/approval", AGREED)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(trail.of(id)).contains("import.approval-void");
    }

    @Test
    void rowsThatSomebodyCorrectsAreNoLongerAskedAbout() {
        ask();
        rechecks.begin(id, world.senior.user());
        assertThat(questions()).containsExactly("VOID");
        assertThat(get(boss, "/imports?status=APPROVAL")).bodyText().doesNotContain("due.csv");
    }

    @Test
    void whatLowersNothingStartsAtOnce() {
        jdbc.sql("update policies set instalment_minor = 101500").update();
        assertThat(get(world.senior, page)).bodyText().contains(page + "/run").doesNotContain("second-person");
        assertThat(post(world.senior, page + "/run")).hasStatus3xxRedirection();
        assertThat(status()).isEqualTo("RUNNING");
        assertThat(questions()).isEmpty();
    }

    @Test
    void nothingStartsWhileItsInsurerIsSuspended() {
        ask();
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
        assertThat(post(boss, page + "/approval", AGREED))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("suspended");
        assertThat(questions()).containsExactly("WAITING");
    }
}
