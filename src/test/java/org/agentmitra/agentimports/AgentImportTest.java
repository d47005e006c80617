package org.agentmitra.agentimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.formats.Handling;
import org.agentmitra.jobs.FinishedImports;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An insurer's list makes agents and changes them, with the rights of who brings it. */
@PortalTest
class AgentImportTest extends AgentListFixture {
    @Autowired
    AgentImport target;

    @Autowired
    Bench bench;

    @Autowired
    FinishedImports finished;

    @Autowired
    Trail trail;

    @Test
    void theDryRunSaysWhoIsNewAndWritesNothing() throws Exception {
        UUID id = checked(root, LIST);
        assertThat(outcomes(id)).containsExactly("CREATED", "CREATED", "CREATED");
        assertThat(findings(id)).isEmpty();
        assertThat(body(root, "/imports/" + id))
                .contains(
                        "List of agents",
                        "Import 3 rows",
                        "First branch (BR1)",
                        "Invited as senior agent",
                        "05 Jan 2020");
        assertThat(hindi(root, "/imports/" + id)).contains("वरिष्ठ एजेंट के रूप में आमंत्रित", "जुड़ने की तिथि");
        assertThat(agent("GANGA001")).isEmpty();
        assertThat(sent.to("lata@example.com")).isEmpty();
    }

    @Test
    void whoMayInviteOpensAccountsAndAgentsStandWhereTheListSays() {
        UUID id = brought(root, LIST);
        assertThat(agent("GANGA001"))
                .containsEntry("name", "Lata Nair")
                .containsEntry("above", "BR1")
                .containsEntry("status", "PENDING")
                .containsEntry("phone", "+919876500011")
                .containsEntry("account", "lata@example.com");
        assertThat(agent("GANGA002")).containsEntry("above", "GANGA001");
        assertThat(said("GANGA002", "path")).startsWith(said("GANGA001", "path"));
        assertThat(sent.to("lata@example.com")).hasSize(1);
        assertThat(sent.lastLink("om@example.com")).startsWith("/password/reset?token=");
        // Who does not sell at present is listed and not invited.
        assertThat(agent("GANGA003")).containsEntry("standing", "INACTIVE").containsEntry("user_id", null);
        assertThat(sent.to("pia@example.com")).isEmpty();
        assertThat(trail.of(id)).contains("agents.imported");
        assertThat(trail.of(user("GANGA001")))
                .containsExactlyInAnyOrder("account.created", "user.appointed", "account.invited");
        assertThat(trail.of(agentId("GANGA001"))).containsExactlyInAnyOrder("agent.admitted", "agent.joined");
        assertThat(trail.of(agentId("GANGA003"))).containsExactly("agent.admitted");
        assertThat(actors.of(user("GANGA001")))
                .as("nobody acts before accepting")
                .isEmpty();
        assertThat(jdbc.sql("select path from appointments where user_id = ?")
                        .param(user("GANGA001"))
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly(said("GANGA001", "path"));
        assertThat(jdbc.sql("select role from user_roles where user_id in (?, ?) order by role")
                        .params(user("GANGA001"), user("GANGA002"))
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("junior_agent", "senior_agent");
    }

    @Test
    void whoMayNotInviteKeepsAgentsWithoutAccounts() throws Exception {
        UUID id = brought(admin, LIST);
        assertThat(agent("GANGA001")).containsEntry("user_id", null).containsEntry("email", "lata@example.com");
        assertThat(sent.to("lata@example.com")).isEmpty();
        assertThat(body(admin, "/imports/" + id)).doesNotContain("Invited as");
    }

    @Test
    void anInvitationIsLeftOutWhereTheListSaysNo() {
        brought(root, HEADER + LATA.replace("Senior agent,", "Senior agent,No"));
        assertThat(agent("GANGA001")).containsEntry("user_id", null);
    }

    @Test
    void whatDiffersOfSomebodyKnownIsChangedFieldByField() throws Exception {
        brought(admin, LIST);
        UUID id = checked(
                admin,
                HEADER
                        + LATA.replace("Lata Nair", "Lata Menon").replace("Active", "Suspended")
                        + OM
                        + PIA.replace("9876500013", "9876500019"));
        assertThat(outcomes(id)).containsExactly("UPDATED", "UNCHANGED", "UPDATED");
        assertThat(body(admin, "/imports/" + id)).contains("Lata Nair", "Lata Menon", "Suspended", "Active");
        run(admin, id);
        assertThat(agent("GANGA001"))
                .containsEntry("name", "Lata Menon")
                .containsEntry("record", "Lata Menon")
                .containsEntry("standing", "SUSPENDED")
                .containsEntry("joined_on", java.sql.Date.valueOf("2020-01-05"));
        assertThat(agent("GANGA003")).containsEntry("phone", "+919876500019");
    }

    @Test
    void anAgentOfTheTreeIsKnownByTheCodeAndNotMoved() {
        UUID id = checked(
                root,
                HEADER + LATA + "GANGA000,Mohan Lal,mohan@example.com,9876500010,01/01/2019,Active,,GANGA001,,Yes\n");
        // Who stands above in the file is new and has no place yet.
        assertThat(findings(id)).isEmpty();
        run(root, id);
        assertThat(agent("GANGA000"))
                .containsEntry("above", "BR1")
                .containsEntry("account", "mohan@example.com")
                .containsEntry("joined_on", java.sql.Date.valueOf("2019-01-01"));
        UUID again = checked(
                root, HEADER + "GANGA000,Mohan Lal,mohan@example.com,9876500010,01/01/2019,Inactive,,GANGA001,,\n");
        assertThat(findings(again)).containsExactly("2 agent-place-kept", "2 agent-account-stays");
    }

    @Test
    void anotherInsurersAgentWithTheCodeIsNeitherTouchedNorNamed() throws Exception {
        UUID id = brought(
                admin, HEADER + LATA.replace("GANGA001", world.sunita.code()).replace("BR1", ""));
        assertThat(outcomes(id)).containsExactly("CREATED");
        assertThat(body(admin, "/imports/" + id)).doesNotContain("Sunita");
        assertThat(jdbc.sql("select name from agents where id = ?")
                        .param(world.sunita.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Sunita Rao");
    }

    @Test
    void whatIsWrongIsSaidByTheField() throws Exception {
        brought(root, LIST);
        UUID id = checked(
                root,
                HEADER
                        + "X,Ada Roy,ada@example.com,9876500021,01/01/2020,Active,,,,\n"
                        + "GANGA011,Ada Roy,no-address,98765,01/01/2020,Asleep,,,,\n"
                        + "GANGA012,Ada Roy,lata@example.com,9876500012,01/01/2020,Active,,,,\n"
                        + "GANGA013,Ada Roy,ada@example.com,9876500023,01/01/2020,Active,BR9,GANGA099,Director,Perhaps\n"
                        + "GANGA014,Ada Roy,ada14@example.com,9876500024,01/01/2020,Active,,GANGA014,,\n"
                        + "GANGA015,Ada Roy,ada15@example.com,9876500025,01/01/2020,Active,,,,\n"
                        + "GANGA015,Ada Roy,ada15@example.com,9876500025,01/01/2020,Active,,,,\n"
                        + "GANGA016,Ada Roy,ada15@example.com,9876500025,01/01/2020,Active,,,,\n"
                        + ",Ada Roy,ada17@example.com,9876500027,01/01/2020,Active,,,,\n");
        assertThat(outcomes(id))
                .containsExactly(
                        "FAILED", "FAILED", "FAILED", "FAILED", "FAILED", "CREATED", "DUPLICATE", "FAILED", "FAILED");
        assertThat(findings(id))
                .contains("2 agent-code-invalid", "3 agent-email-invalid", "3 agent-phone-invalid")
                .contains("4 agent-email-listed", "4 agent-phone-listed")
                .doesNotContain("4 agent-email-taken", "3 agent-status-unknown")
                .contains("5 agent-branch-unknown", "5 agent-senior-unknown")
                .contains("6 agent-senior-self", "8 agent-twice", "9 agent-email-twice", "9 agent-phone-twice");
        assertThat(findings(id).stream().filter(one -> one.startsWith("10 "))).hasSize(1);
        assertThat(body(root, "/imports/" + id))
                .contains("lata@example.com is the address of the agent GANGA001.", "BR9", "or see to the senior")
                .doesNotContain("??");
    }

    @Test
    void aTemplateThatOnlyAddsOrOnlyUpdatesRefusesTheOthers() {
        brought(admin, HEADER + LATA);
        AgentFacts known = new AgentFacts(
                "GANGA001", "Lata Nair", null, null, null, null, null, null, "junior_agent", AgentFacts.Invite.YES);
        AgentFacts fresh = new AgentFacts(
                "GANGA009", "Uma Sen", null, null, null, null, null, null, "junior_agent", AgentFacts.Invite.YES);
        Bench.Laid laid = bench.lay(admin, ganga, List.of(known, fresh));
        assertThat(codes(Verdict.of(known, laid, Handling.Mode.INSERT, Map.of())))
                .contains("agent-only-adds");
        assertThat(codes(Verdict.of(fresh, laid, Handling.Mode.UPDATE, Map.of())))
                .contains("agent-only-updates");
        assertThat(codes(Verdict.of(known, laid, Handling.Mode.UPDATE, Map.of())))
                .doesNotContain("agent-only-adds", "agent-only-updates");
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.said().stream().map(Verdict.Said::code).toList();
    }

    @Test
    void whoWasNewAtTheCheckAndIsThereAtTheRunFails() {
        UUID id = checked(admin, LIST);
        tree.admit(root, known.path(), "Lata Nair", "GANGA001", null);
        run(admin, id);
        assertThat(outcomes(id)).containsExactly("FAILED", "CREATED", "CREATED");
        assertThat(agent("GANGA002")).containsEntry("above", "GANGA001");
        assertThat(findings(id)).containsExactly("2 changed-since-check");
    }

    @Test
    void nobodyIsAdmittedOnceTheSenderMayNot() {
        UUID id = checked(admin, LIST);
        UUID late = checked(admin, LIST + "\n");
        post(admin, "/imports/agents/" + id + "/run");
        jdbc.sql("update users set status = 'SUSPENDED' where id = ?")
                .param(admin.user())
                .update();
        desk.run(id, () -> false);
        assertThat(outcomes(id)).containsOnly("FAILED");
        assertThat(late).isNotEqualTo(id);
        assertThat(agent("GANGA001")).isEmpty();
    }

    @Test
    void applyingAChunkAgainAdmitsNobodyTwice() {
        UUID id = brought(root, LIST);
        target.apply(finished.context(id), 1, 100);
        assertThat(outcomes(id)).containsOnly("CREATED");
        assertThat(sent.to("lata@example.com")).hasSize(1);
    }

    @Test
    void rowsCostAFixedNumberOfStatements() throws Exception {
        List<String> checks = QueryCount.of(() -> checked(root, HEADER + LATA));
        UUID few = checked(root, HEADER + LATA + OM);
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 100; i < 120; i++) {
            sheet.append(LATA.replace("GANGA001", "GANGA" + i)
                    .replace("lata@", i + "@")
                    .replace("9876500011", "9876500" + i));
        }
        assertThat(QueryCount.of(() -> checked(root, sheet.toString()))).hasSameSizeAs(checks);
        UUID many = checked(root, sheet + "\n\n");
        List<String> asked = QueryCount.of(() -> target.apply(finished.context(few), 1, 100));
        assertThat(QueryCount.of(() -> target.apply(finished.context(many), 1, 100)))
                .hasSameSizeAs(asked);
    }
}
