package org.agentmitra.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People come by the same import as policies do, and by the rules of the form for one. */
@PortalTest
class PeopleImportTest extends PeopleImports {
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
        Map<String, @Nullable Object> user = user("lata@example.com");
        assertThat(user)
                .containsEntry("name", "Lata Iyer")
                .containsEntry("phone", "+919876500001")
                .containsEntry("status", "PENDING")
                .containsEntry("language", "hi")
                .containsEntry("password_hash", null);
        Object lataId = Objects.requireNonNull(user.get("id"));
        assertThat(texts("select role from user_roles where user_id = ?", lataId))
                .containsExactly("senior_agent");
        assertThat(texts("select cast(user_id as varchar) from agents where id = ?", lata.id()))
                .containsExactly(String.valueOf(lataId));
        assertThat(texts(
                        "select n.path from appointments t join tree_nodes n on n.id = t.node_id where t.user_id = ?",
                        lataId))
                .containsExactly(lata.path());
        Object kavya = Objects.requireNonNull(user("kavya@example.com").get("id"));
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
        UUID first = uploads.submitPeople(world.root, Ids.next(), "people.csv", three().open());
        UUID second = uploads.submitPeople(world.root, Ids.next(), "people.csv", three().open());
        assertThat(queries.get(world.root, second).repeats()).isEqualTo(first);
        Viewer other = world.viewer("super_admin", null);
        UUID third = uploads.submitPeople(other, Ids.next(), "people.csv", three().open());
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
        service.start(world.root, "/imports/people", id);
        assertThat(desk.run(id, () -> !sent.to("p10@example.com").isEmpty())).isFalse();
        assertThat(texts("select email from users where email like 'p__@example.com'"))
                .hasSize(25);
        assertThat(desk.run(id, () -> false)).isTrue();
        assertThat(texts("select email from users where email like 'p__@example.com'"))
                .hasSize(30);
        for (int i = 10; i < 40; i++) {
            assertThat(sent.to("p" + i + "@example.com")).hasSize(1);
        }
        assertThat(desk.run(id, () -> false)).isTrue();
        assertThat(sent.to("p39@example.com")).hasSize(1);
    }

    @Test
    void customersAreInvitedToTheAgentOfTheirRow() throws Exception {
        PeopleFile file = new PeopleFile("Name,E-mail,Role,Customer's Agent")
                .row("Asha Iyer,asha@example.com,Policyholder," + world.sunita.code())
                .row("Binod Das,binod@example.com,Policyholder,Nobody Known")
                .row("Chitra Rao,chitra@example.com,Support," + world.sunita.code());
        UUID id = imported(world.root, file);
        assertThat(outcomes(id)).containsExactly("CREATED", "FAILED", "FAILED");
        assertThat(found(id)).containsExactly("person-agent-unknown", "person-agent-needless");
        assertThat(texts("select cast(i.agent_id as varchar) from invited_to_agents i join users u on u.id = i.user_id"
                        + " where u.email = 'asha@example.com'"))
                .containsExactly(world.sunita.id().toString());
    }

    @Test
    void stagedPeopleAreForgottenAndStayInvited() throws Exception {
        UUID id = imported(world.root, three());
        jobs.target("people-to-invite").purge(id);
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
                "agent-needless",
                "agent-several",
                "agent-unknown",
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
