package org.agentmitra.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.accounts.CodeMessage;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.World;
import org.agentmitra.targets.ImportKind;
import org.agentmitra.uploads.RefusedFile;
import org.agentmitra.uploads.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come by the same import as policies do, and by the rules of the form for one. */
@PortalTest
class PeopleImportTest {
    @Autowired
    World world;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportCheck check;

    @Autowired
    ImportRun run;

    @Autowired
    ImportService service;

    @Autowired
    ImportQueries queries;

    @Autowired
    StagingPurge purge;

    @Autowired
    SentCodes sent;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private AgentRef lata;

    @BeforeEach
    void lay() {
        world.lay();
        sent.forget();
        lata = world.agent("Lata Iyer", "0002211F", world.sunita.path());
    }

    private PeopleFile three() {
        return new PeopleFile()
                .row("Lata Iyer,Lata@Example.com,98765 00001,Senior agent,testlife,LIC0002211F,Hindi")
                .row("Kavya Pillai,kavya@example.com,,support_staff,,,")
                .row("Bad Row,not-an-address,12,Emperor,NOWHERE,,Klingon");
    }

    private UUID checked(Viewer viewer, PeopleFile file) throws RefusedFile {
        UUID id = uploads.submitPeople(viewer, "people.csv", file.open());
        check.run(id, () -> false);
        return id;
    }

    private UUID imported(Viewer viewer, PeopleFile file) throws RefusedFile {
        UUID id = uploads.submitPeople(viewer, "people.csv", file.open());
        check.run(id, () -> false);
        start(viewer, id);
        return id;
    }

    private void start(Viewer viewer, UUID id) {
        service.start(viewer, ImportKind.PEOPLE, id);
        run.run(id, () -> false);
    }

    private String status(UUID id) {
        return jdbc.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private Map<String, Object> user(String email) {
        return jdbc.sql("select id, name, email, phone, status, language, password_hash from users where email = ?")
                .param(email)
                .query()
                .singleRow();
    }

    private List<String> texts(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> found(UUID id) {
        return texts("select code from import_findings where import_id = ? order by row_number, id", id);
    }

    private List<String> outcomes(UUID id) {
        return texts("select outcome from invitee_rows where import_id = ? order by row_no", id);
    }

    @Test
    void thoseWithoutFaultBecomeUsersWithRoleAndPlaceAndAreInvited() throws Exception {
        UUID id = checked(world.root, three());
        assertThat(outcomes(id)).containsExactly("CREATED", "CREATED", "FAILED");
        assertThat(found(id))
                .containsExactly(
                        "person-email-invalid",
                        "person-phone-invalid",
                        "person-role-unknown",
                        "person-insurer-unknown",
                        "person-language-unknown");
        assertThat(sent.to("kavya@example.com")).isEmpty();
        assertThat(texts("select email from users where email like 'kavya%'")).isEmpty();

        start(world.root, id);

        assertThat(status(id)).isEqualTo("COMPLETED_WITH_ERRORS");
        Map<String, Object> user = user("lata@example.com");
        assertThat(user)
                .containsEntry("name", "Lata Iyer")
                .containsEntry("phone", "+919876500001")
                .containsEntry("status", "PENDING")
                .containsEntry("language", "hi")
                .containsEntry("password_hash", null);
        Object lataId = user.get("id");
        assertThat(texts("select role from user_roles where user_id = ?", lataId))
                .containsExactly("senior_agent");
        assertThat(texts("select cast(user_id as varchar) from agents where id = ?", lata.id()))
                .containsExactly(String.valueOf(lataId));
        assertThat(texts(
                        "select n.path from appointments t join tree_nodes n on n.id = t.node_id where t.user_id = ?",
                        lataId))
                .containsExactly(lata.path());
        Object kavya = user("kavya@example.com").get("id");
        assertThat(texts("select role from user_roles where user_id = ?", kavya))
                .containsExactly("support_staff");
        assertThat(texts("select cast(node_id as varchar) from appointments where user_id = ?", kavya))
                .isEmpty();
        assertThat(sent.to("lata@example.com")).singleElement().satisfies(mail -> {
            assertThat(mail.purpose()).isEqualTo(CodeMessage.Purpose.INVITATION);
            assertThat(mail.language()).isEqualTo(Locale.of("hi"));
        });
        assertThat(sent.to("kavya@example.com"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.language()).isEqualTo(Locale.ENGLISH));
        assertThat(texts(
                        "select action from audit_records where subject_id = ? and actor_id = ? order by id",
                        String.valueOf(lataId),
                        world.root.user()))
                .containsExactlyInAnyOrder("account.created", "user.appointed", "account.invited");
        assertThat(texts("select action from audit_records where subject_id = ?", id.toString()))
                .contains("import.uploaded", "import.started", "import.chunk-applied", "import.finished");
    }

    @Test
    void theSameFileTwiceInvitesNobodyTwice() throws Exception {
        imported(world.root, three());
        UUID again = imported(world.root, three());
        assertThat(outcomes(again)).containsExactly("UNCHANGED", "UNCHANGED", "FAILED");
        assertThat(found(again)).startsWith("person-invited", "person-invited");
        assertThat(sent.to("lata@example.com")).hasSize(1);
        assertThat(sent.to("kavya@example.com")).hasSize(1);
    }

    @Test
    void theSameFileWaitsForAWordUnlessSomebodyElseBroughtIt() throws Exception {
        UUID first = uploads.submitPeople(world.root, "people.csv", three().open());
        UUID second = uploads.submitPeople(world.root, "people.csv", three().open());
        assertThat(queries.get(world.root, second).repeats()).isEqualTo(first);
        Viewer other = world.viewer("super_admin", null);
        UUID third = uploads.submitPeople(other, "people.csv", three().open());
        assertThat(queries.get(other, third).repeats()).isNull();
    }

    @Test
    void whoIsInvitedMeanwhileIsNotInvitedAgain() throws Exception {
        UUID one = checked(world.root, three());
        Viewer colleague = world.viewer("super_admin", null);
        UUID other = checked(colleague, three());
        start(world.root, one);
        start(colleague, other);
        assertThat(outcomes(other)).containsExactly("UNCHANGED", "UNCHANGED", "FAILED");
        assertThat(sent.to("lata@example.com")).hasSize(1);
    }

    @Test
    void anImportThatIsStoppedGoesOnWithoutASecondMail() throws Exception {
        PeopleFile file = new PeopleFile();
        for (int i = 10; i < 40; i++) {
            file.row("Person " + i + ",p" + i + "@example.com,,Support,,,");
        }
        UUID id = checked(world.root, file);
        service.start(world.root, ImportKind.PEOPLE, id);
        assertThat(run.run(id, () -> !sent.to("p10@example.com").isEmpty())).isFalse();
        assertThat(texts("select email from users where email like 'p__@example.com'"))
                .hasSize(25);
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(texts("select email from users where email like 'p__@example.com'"))
                .hasSize(30);
        for (int i = 10; i < 40; i++) {
            assertThat(sent.to("p" + i + "@example.com")).hasSize(1);
        }
        assertThat(run.run(id, () -> false)).isTrue();
        assertThat(sent.to("p39@example.com")).hasSize(1);
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHold() throws Exception {
        Viewer hr = staff("hr", "ALL", null);
        UUID id = imported(
                hr,
                new PeopleFile()
                        .row("One,one@example.com,,super_admin,,,")
                        .row("Two,two@example.com,,Senior Agent,TESTLIFE,0002211F,")
                        .row("Three,three@example.com,,HR,,,"));
        assertThat(outcomes(id)).containsExactly("FAILED", "FAILED", "CREATED");
        assertThat(found(id)).containsExactly("person-role-beyond", "person-role-beyond");
        assertThat(texts("select email from users where email in ('one@example.com', 'two@example.com')"))
                .isEmpty();
    }

    @Test
    void whoInvitesForTheirOwnPlacesReachesNoOthers() throws Exception {
        AgentRef far = world.agent("Far Away", "0003322G", world.ravi.path());
        Viewer local = staff("local_hr", "TREE", world.sunita);
        UUID id = imported(
                local,
                new PeopleFile()
                        .row("One,one@example.com,,local_hr,TESTLIFE," + lata.code() + ",")
                        .row("Two,two@example.com,,local_hr,," + far.code() + ",")
                        .row("Three,three@example.com,,local_hr,,,")
                        .row("Four,four@example.com,,local_hr,TESTLIFE,,")
                        .row("Five,five@example.com,,local_hr,TESTLIFE," + world.jatin.code() + ","));
        assertThat(outcomes(id)).containsExactly("CREATED", "FAILED", "FAILED", "FAILED", "FAILED");
        assertThat(found(id))
                .containsExactly(
                        "person-place-unknown", "person-place-needed", "person-insurer-beyond", "person-place-taken");
        assertThat(queries.list(local, new ImportFilter(null, null, false), null, null)
                        .items())
                .hasSize(1);
        UUID roots = checked(world.root, three());
        assertThatThrownBy(() -> queries.get(local, roots)).isInstanceOf(NotFound.class);
        assertThat(queries.get(world.root, id).id()).isEqualTo(id);
    }

    /** Somebody with a role of one's own, titled HR, that grants nothing but inviting. */
    private Viewer staff(String role, String reach, AgentRef place) {
        jdbc.sql("insert into roles (name, rank, inherits, built_in, title) values (?, 50, null, false, 'HR')")
                .param(role)
                .update();
        jdbc.sql("insert into role_grants (role, permission, reach) values (?, 'users.create', ?)")
                .params(role, reach)
                .update();
        return world.viewer(role, place);
    }

    @Test
    void whatASuspendedInsurerOrAnAgentWithAnAccountIsToldAtTheCell() throws Exception {
        jdbc.sql("update providers set status = 'SUSPENDED' where id = ?")
                .param(world.provider)
                .update();
        UUID id = checked(world.root, new PeopleFile().row("One,one@example.com,,Senior agent,TESTLIFE,0002211F,"));
        assertThat(found(id)).containsExactly("person-insurer-suspended");
        jdbc.sql("update providers set status = 'ACTIVE' where id = ?")
                .param(world.provider)
                .update();
        id = checked(
                world.root,
                new PeopleFile()
                        .row("One,one@example.com,,Senior agent,TESTLIFE,0001811F,")
                        .row("Two,two@example.com,,Senior agent,TESTLIFE,9999999X,")
                        .row("Three,three@example.com,,Senior agent,,,"));
        assertThat(found(id)).containsExactly("person-place-taken", "person-place-unknown", "person-place-missing");
        assertThat(texts("select column_name from import_findings where import_id = ? order by row_number", id))
                .containsExactly("Agent Code", "Agent Code", "Agent Code");
    }

    @Test
    void whoMayInviteNobodyAnyMoreInvitesNobody() throws Exception {
        UUID id = checked(world.root, three());
        service.start(world.root, ImportKind.PEOPLE, id);
        jdbc.sql("delete from user_roles where user_id = ?")
                .param(world.root.user())
                .update();
        run.run(id, () -> false);
        assertThat(outcomes(id)).containsOnly("FAILED");
        assertThat(found(id)).endsWith("person-sender-gone");
        assertThat(sent.to("lata@example.com")).isEmpty();
    }

    @Test
    void anotherAdministratorSeesItAndMayStopItButNotStartIt() throws Exception {
        UUID id = checked(world.root, three());
        Viewer other = world.viewer("super_admin", null);
        assertThatThrownBy(() -> service.start(other, ImportKind.PEOPLE, id)).isInstanceOf(Refused.class);
        service.cancel(other, id);
        assertThat(status(id)).isEqualTo("CANCELLED");
    }

    @Test
    void stagedPeopleAreForgottenInTime() throws Exception {
        UUID id = imported(world.root, three());
        jdbc.sql("update imports set finished_at = timestamp with time zone '2020-01-01 00:00:00+00' where id = ?")
                .param(id)
                .update();
        assertThat(purge.run()).isEqualTo(1);
        assertThat(outcomes(id)).isEmpty();
        assertThat(user("lata@example.com")).containsEntry("status", "PENDING");
    }

    @Test
    void everyFindingHasATextAndAWayToMendIt() {
        for (String code : List.of(
                "name-blank",
                "name-long",
                "email-blank",
                "email-invalid",
                "phone-invalid",
                "phone-taken",
                "phone-twice",
                "role-unknown",
                "role-beyond",
                "insurer-unknown",
                "insurer-needed",
                "insurer-suspended",
                "insurer-beyond",
                "place-unknown",
                "place-taken",
                "place-needed",
                "place-missing",
                "code-twice",
                "language-unknown",
                "invited",
                "known",
                "twice",
                "sender-gone")) {
            for (String end : List.of("", ".fix")) {
                assertThat(messages.getMessage("reviews.finding.person-" + code + end, null, null, Locale.of("hi")))
                        .as(code + end)
                        .isNotBlank();
            }
        }
    }
}
