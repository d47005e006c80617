package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.agentmitra.support.TestPolicies.dueRow;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.Change;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.RowOutcome;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PolicyImportTest {
    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void newRowsBecomePoliciesWithTheDatesThatFollow() {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target()
                        .check(context, rows(List.of(row("900000017", "Asha Test"), row("900000025", "Ravi Test")))))
                .isEmpty();
        assertThat(policies.target().staged(context.id())).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(2, 0, 0, 0, 0));
        Map<String, @Nullable Object> stored = stored("900000017");
        assertThat(text(stored, "next_due_on")).isEqualTo("2027-01-31");
        assertThat(text(stored, "grace_ends_on")).isEqualTo("2027-03-02");
        assertThat(text(stored, "paid_up_from")).isEqualTo("2024-01-31");
        assertThat(text(stored, "matures_on")).isEqualTo("2042-01-31");
        assertThat(stored)
                .containsEntry("source", "import:" + context.id())
                .containsEntry("source_row", 2)
                .containsEntry("scope_path", world.sunita.path())
                .containsEntry("holder_key", "ASHA TEST");
        assertThat(count("policy_status_history")).isEqualTo(2);
    }

    @Test
    void applyingAChunkAgainChangesNothing() {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        policies.target().check(context, rows(List.of(row("900000017", "Asha Test"))));
        Tally first = policies.target().apply(context, 1, 10);
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(first);
        assertThat(count("policies")).isEqualTo(1);
        assertThat(count("policy_status_history")).isEqualTo(1);
        assertThat(stored("900000017")).containsEntry("version", 0L);
    }

    @Test
    void changedRowsShowTheirFieldsAndUnchangedOnesAreNotCountedAsUpdates() {
        policies.in(world, world.sunita, List.of(row("900000017", "Asha Test"), row("900000025", "Ravi Test")));
        Map<String, Object> changed = row("900000017", "Asha Test");
        changed.put("instalmentPaise", 260_000L);
        changed.put("status", "Lapsed");
        ImportContext context = policies.context(world, world.sunita, TODAY);
        policies.target().check(context, rows(List.of(changed, row("900000025", "Ravi Test"))));
        assertThat(policies.target().preview(context.id(), RowOutcome.UPDATED, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .containsExactly(
                                new Change("policies.field.instalment", Change.Kind.MONEY, "250000", "260000"),
                                new Change(
                                        "policies.field.status",
                                        Change.Kind.WORD,
                                        "policies.status.IN_FORCE",
                                        "policies.status.LAPSED")));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 1, 1, 0, 0));
        assertThat(stored("900000017"))
                .containsEntry("instalment_minor", 260_000L)
                .containsEntry("status", "LAPSED");
        assertThat(count("policy_changes")).isEqualTo(1);
        assertThat(count("policy_status_history")).isEqualTo(3);
    }

    @Test
    void aSecondRowOfTheSamePolicyIsADuplicateAlsoInALaterChunk() {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        var all = rows(
                List.of(row("900000017", "Asha Test"), row("900000017", "Asha Test"), row("900000017", "Asha Test")));
        assertThat(policies.target().check(context, all.subList(0, 2)))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple("duplicate-policy", List.of("2")));
        assertThat(policies.target().check(context, all.subList(2, 3))).hasSize(1);
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(1, 0, 0, 2, 0));
    }

    @Test
    void aPolicyOfAnotherBookIsRefusedAndNothingIsToldAboutIt() {
        policies.in(world, world.ravi, List.of(row("900000017", "Kept Secret")));
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(row("900000017", "Asha Test")))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("other-book");
                    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
                    assertThat(finding.arguments()).isEmpty();
                });
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 0, 0, 0, 1));
        assertThat(stored("900000017")).containsEntry("holder_name", "Kept Secret");
    }

    @Test
    void aPolicyThatMeanwhileWentToAnotherBookFailsWhenApplied() {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        policies.target().check(context, rows(List.of(row("900000017", "Asha Test"))));
        policies.in(world, world.ravi, List.of(row("900000017", "Kept Secret")));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 0, 0, 0, 1));
        assertThat(stored("900000017")).containsEntry("holder_name", "Kept Secret");
    }

    @Test
    void aDueListMakesAStubForANewNumberAndUpdatesAKnownOne() {
        policies.in(world, world.sunita, List.of(row("900000017", "Asha Test")));
        Map<String, Object> known = dueRow("900000017", "ASHA TEST", YearMonth.parse("2027-04"));
        Map<String, Object> unknown = dueRow("900000033", "Meera Test", YearMonth.parse("2026-10"));
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(known, unknown))))
                .isEmpty();
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(1, 1, 0, 0, 0));
        assertThat(text(stored("900000017"), "next_due_on")).isEqualTo("2027-04-30");
        assertThat(stored("900000017")).containsEntry("sum_assured_minor", 30_000_000L);
        assertThat(jdbc.sql(
                                "select c.stub from customers c join policies p on p.holder_id = c.id where p.policy_number = ?")
                        .param("900000033")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void olderFactsFillGapsAndOverwriteNothing() {
        Map<String, Object> sparse = row("900000017", "Asha Test");
        sparse.remove("sumAssuredPaise");
        policies.in(world, world.sunita, List.of(sparse));
        Map<String, Object> older = row("900000017", "Asha Test");
        older.put("instalmentPaise", 1_000L);
        older.put("fupMonth", YearMonth.parse("2026-01"));
        ImportContext context = policies.context(world, world.sunita, LocalDate.parse("2026-02-01"));
        assertThat(policies.target().check(context, rows(List.of(older))))
                .extracting(Finding::code)
                .containsExactly("older-facts");
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(stored("900000017"))
                .containsEntry("instalment_minor", 250_000L)
                .containsEntry("sum_assured_minor", 30_000_000L);
        assertThat(text(stored("900000017"), "next_due_on")).isEqualTo("2027-01-31");
        assertThat(text(stored("900000017"), "as_of")).isEqualTo("2026-11-21");
    }

    @Test
    void theLastInstalmentPaidEndsThePremiums() {
        policies.in(world, world.sunita, List.of(row("900000017", "Asha Test")));
        Map<String, Object> paid = row("900000017", "Asha Test");
        paid.put("fupMonth", YearMonth.parse("2038-01"));
        paid.remove("status");
        policies.in(world, world.sunita, List.of(paid));
        assertThat(stored("900000017")).containsEntry("status", "FULLY_PAID").containsEntry("next_due_on", null);
    }

    @Test
    void unknownPlansAndStatusesAreWarningsAndTheirTextIsKept() {
        Map<String, Object> odd = row("900000017", "Asha Test");
        odd.put("planCode", "999");
        odd.put("planName", "Old Plan");
        odd.put("status", "ODD");
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(odd))))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("unknown-plan", "unknown-status");
        policies.target().apply(context, 1, 10);
        assertThat(stored("900000017"))
                .containsEntry("plan_text", "Old Plan")
                .containsEntry("plan_id", null)
                .containsEntry("status_text", "ODD");
    }

    @Test
    void senselessRowsFailWithTheirReasonAndTheOthersGoOn() {
        Map<String, Object> bad = row("900000017", "Asha Test");
        bad.put("commencedOn", LocalDate.parse("2027-01-01"));
        bad.put("ppt", 25);
        bad.put("instalmentPaise", 0L);
        bad.put("fupMonth", YearMonth.parse("2021-01"));
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(bad, row("900000025", "Ravi Test")))))
                .extracting(Finding::code, Finding::column)
                .containsExactlyInAnyOrder(
                        tuple("commenced-in-future", "Column commencedOn"),
                        tuple("ppt-exceeds-term", "Column ppt"),
                        tuple("instalment-not-positive", "Column instalmentPaise"),
                        tuple("fup-before-commencement", "Column fupMonth"));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(1, 0, 0, 0, 1));
    }

    @Test
    void purgingForgetsTheStagedRows() {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        policies.target().check(context, rows(List.of(row("900000017", "Asha Test"))));
        policies.target().purge(context.id());
        assertThat(policies.target().staged(context.id())).isEqualTo(Tally.NONE);
    }

    private Map<String, @Nullable Object> stored(String number) {
        return jdbc.sql("select * from policies where policy_number = ?")
                .param(number)
                .query()
                .singleRow();
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
