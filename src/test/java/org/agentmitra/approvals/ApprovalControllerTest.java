package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.ImportDesk;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.Rechecks;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.DueListFile;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ApprovalControllerTest extends PageFixture {
    private static final Map<String, String> AGREED = Map.of("decision", "approve", "note", "As the insurer wrote");
    private static final Map<String, String> REFUSED = Map.of("decision", "refuse", "note", "Wrong month");

    @Autowired
    ProviderDirectory providers;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Rechecks rechecks;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    private Viewer boss;
    private UUID id;
    private String page;

    /** A file that halves the premium of one policy. */
    @BeforeEach
    void bringAListThatLowers() throws RefusedFile {
        world.lay();
        boss = world.viewer("regional_manager", world.sunita);
        desk.complete(submit(3));
        jdbc.sql("update policies set instalment_minor = 2 * instalment_minor where policy_number = '900000001'")
                .update();
        id = submit(3);
        desk.check(id);
        page = "/imports/" + id;
    }

    private UUID submit(int rows) throws RefusedFile {
        DueListFile file = new DueListFile(world.sunita.code()).rows(rows);
        return uploads.submit(
                world.senior, providers.byId(world.provider).orElseThrow(), world.sunita, "due.csv", file.open());
    }

    private String status() {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> questions() {
        return jdbc.sql("select state from import_approvals where import_id = ? order by id")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int told(String template) {
        return jdbc.sql("select count(*) from messages where template = ? and user_id = ?")
                .params(template, world.senior.user())
                .query(Integer.class)
                .single();
    }

    private void ask() {
        assertThat(post(world.senior, page + "/run"))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("message", "imports.approval-asked");
    }

    @Test
    void whatLowersAPremiumWaitsForASecondPersonAndStartsWhenTheyAgree() {
        ask();
        ask();
        assertThat(questions()).containsExactly("WAITING");
        assertThat(status()).isEqualTo("CHECKED");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("Waiting for a second person", "Policies whose premium would fall: 1")
                .doesNotContain(page + "/run")
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
                .contains("A second person refused", "Wrong month", page + "/run");
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
