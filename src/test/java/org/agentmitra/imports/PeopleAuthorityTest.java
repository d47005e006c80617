package org.agentmitra.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PeopleFile;
import org.agentmitra.support.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may invite whom, and where to, by a sheet. */
@PortalTest
class PeopleAuthorityTest extends PeopleImports {
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
        assertThat(queries.list(local, ImportFilter.NONE, null, null).items()).hasSize(1);
        UUID roots = checked(world.root, three());
        assertThatThrownBy(() -> queries.get(local, roots)).isInstanceOf(NotFound.class);
        assertThat(queries.get(world.root, id).id()).isEqualTo(id);
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
        service.start(world.root, "/imports/people", id);
        jdbc.sql("delete from user_roles where user_id = ?")
                .param(world.root.user())
                .update();
        desk.run(id, () -> false);
        assertThat(outcomes(id)).containsOnly("FAILED");
        assertThat(found(id)).startsWith("person-sender-gone", "person-sender-gone");
        assertThat(sent.to("lata@example.com")).isEmpty();
    }

    @Test
    void anotherAdministratorSeesItAndMayStopItButNotStartIt() throws Exception {
        UUID id = checked(world.root, three());
        Viewer other = world.viewer("super_admin", null);
        assertThatThrownBy(() -> service.start(other, "/imports/people", id)).isInstanceOf(Refused.class);
        service.cancel(other, id);
        assertThat(status(id)).isEqualTo("CANCELLED");
    }

    /** Somebody with a role of one's own, titled HR, that grants nothing but inviting. */
    private Viewer staff(String role, String reach, @Nullable AgentRef place) {
        jdbc.sql("insert into roles (name, rank, inherits, built_in, title) values (?, 50, null, false, 'HR')")
                .param(role)
                .update();
        jdbc.sql("insert into role_grants (role, permission, reach) values (?, 'users.create', ?)")
                .params(role, reach)
                .update();
        return world.viewer(role, place);
    }
}
