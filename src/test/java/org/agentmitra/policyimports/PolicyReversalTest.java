package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.agentmitra.support.TestPolicies.dueRow;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerRenamed;
import org.agentmitra.support.PortalTest;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Reversal.Counts;
import org.agentmitra.targets.Reversal.Kept;
import org.agentmitra.targets.Reversal.People;
import org.junit.jupiter.api.Test;

@PortalTest
class PolicyReversalTest extends ReversalFixture {
    @Test
    void theBookIsAsItWasBefore() {
        bring(
                TODAY,
                List.of(
                        row("900000001", "Asha Test"),
                        row("900000002", "Ravi Test"),
                        dueRow("900000003", "Meera Test", YearMonth.parse("2026-10"))));
        var before = book();
        int history = count("policy_status_history");
        Map<String, Object> stubNoMore = dueRow("900000003", "Meera Test", YearMonth.parse("2026-12"));
        stubNoMore.put("born", LocalDate.parse("1985-06-07"));
        Map<String, Object> another = with(row("900000004", "Ravi Test"), "address", "2 Lake Road");
        another.put("mobile", "+919800000004");
        ImportContext wrong = bring(
                LATER,
                List.of(
                        with(with(row("900000001", "Asha Test"), "status", "Lapsed"), "mobile", "+919800000001"),
                        row("900000002", "Ravi Test"),
                        stubNoMore,
                        another,
                        row("900000005", "Newcomer Test")));
        assertThat(book()).isNotEqualTo(before);

        assertThat(undo(work(wrong)).kept()).isEmpty();
        assertThat(reversal.people(work(wrong), 1, 1_000)).isEqualTo(new People(1, 3));
        assertThat(book()).isEqualTo(before);
        assertThat(count("policy_status_history")).isEqualTo(history + 2);
        assertThat(jdbc.sql("select changes from policy_changes where source = ? and source_row = 2")
                        .param("undo:" + wrong.id())
                        .query(String.class)
                        .single())
                .contains("\"before\":\"policies.status.LAPSED\"", "\"after\":\"policies.status.IN_FORCE\"");
    }

    @Test
    void newConfirmedAndChangedOnesAreCountedApart() {
        bring(TODAY, List.of(row("900000001", "Asha Test"), row("900000002", "Ravi Test")));
        ImportContext wrong = bring(
                LATER,
                List.of(
                        with(row("900000001", "Asha Test"), "instalmentPaise", 260_000L),
                        row("900000002", "Ravi Test"),
                        row("900000005", "Newcomer Test")));
        assertThat(undo(work(wrong)).counts()).isEqualTo(new Counts(1, 1, 1));
        assertThat(reversal.records(work(wrong), 1, 1_000).counts()).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void whatALaterImportChangedIsKeptUntilThatIsTakenBackToo() {
        ImportContext first = bring(TODAY, List.of(row("900000001", "Asha Test")));
        var between = book();
        ImportContext second = bring(LATER, List.of(with(row("900000001", "Asha Test"), "instalmentPaise", 260_000L)));
        assertThat(reversal.forecast(work(first, second), 1_000).kept())
                .containsExactly(Map.entry("changed-by-import", 1));
        assertThat(undo(work(second)).counts()).isEqualTo(new Counts(0, 1, 0));
        assertThat(book()).isEqualTo(between);
        assertThat(undo(work(first)).counts()).isEqualTo(new Counts(1, 0, 0));
        assertThat(reversal.people(work(first), 1, 1_000)).isEqualTo(new People(1, 0));
        assertThat(book()).isEqualTo(List.of(List.of(), List.of(), List.of()));
    }

    @Test
    void theImportThatChangedOrConfirmedARowIsNamed() {
        ImportContext first = bring(TODAY, List.of(row("900000001", "Asha Test"), row("900000002", "Ravi Test")));
        ImportContext second = bring(
                TODAY,
                List.of(
                        with(row("900000001", "Asha Test"), "instalmentPaise", 260_000L),
                        row("900000002", "Ravi Test")));
        assertThat(undo(work(first, second)).kept())
                .containsExactly(
                        new Kept(2, "900000001", "changed-by-import", second.id()),
                        new Kept(3, "900000002", "confirmed-since", second.id()));
        assertThat(reversal.people(work(first, second), 1, 1_000)).isEqualTo(People.NONE);
        assertThat(count("policies")).isEqualTo(2);
        assertThat(count("customers")).isEqualTo(2);
    }

    @Test
    void whoseHolderGotAnotherNameIsKeptWithWhatWasTold() {
        bring(TODAY, List.of(row("900000001", "Asha Test")));
        ImportContext wrong = bring(
                LATER,
                List.of(
                        with(row("900000001", "Asha Test"), "mobile", "+919800000001"),
                        row("900000002", "Ravi Test"),
                        row("900000003", "Meera Test")));
        rename("Asha Test");
        rename("Ravi Test");
        assertThat(undo(work(wrong)).kept())
                .containsExactly(
                        new Kept(2, "900000001", "edited-since", null), new Kept(3, "900000002", "edited-since", null));
        assertThat(reversal.people(work(wrong), 1, 1_000)).isEqualTo(new People(1, 0));
        assertThat(jdbc.sql("select mobile from customers where name = 'Asha Test'")
                        .query(String.class)
                        .single())
                .isEqualTo("+919800000001");
    }

    private void rename(String name) {
        UUID customer = jdbc.sql("select id from customers where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        events.publishEvent(new CustomerRenamed(customer, "Another", world.senior.user()));
    }

    @Test
    void factsThatSomebodyTypedSinceStay() {
        bring(TODAY, List.of(row("900000001", "Asha Test")));
        ImportContext wrong = bring(
                LATER,
                List.of(with(row("900000001", "Asha Test"), "mobile", "+919800000001"), row("900000002", "New Test")));
        jdbc.sql("update customer_facts set source = 'typed', was_stub = null").update();
        jdbc.sql("insert into customer_facts (customer_id, field, source, as_of)"
                        + " select id, 'email', 'typed', as_of from customers where name = 'New Test'")
                .update();
        assertThat(undo(work(wrong)).counts()).isEqualTo(new Counts(1, 1, 0));
        assertThat(reversal.people(work(wrong), 1, 1_000)).isEqualTo(People.NONE);
    }

    @Test
    void customersWithAnotherPolicyOrAnAccountStay() {
        ImportContext first = bring(TODAY, List.of(row("900000001", "Asha Test"), row("900000002", "Ravi Test")));
        long one = yearly("Asha Test");
        assertThat(one).isPositive().isEqualTo(yearly("Ravi Test"));
        bring(TODAY, List.of(row("900000003", "Asha Test")));
        assertThat(yearly("Asha Test")).isEqualTo(2 * one);
        jdbc.sql("update customers set user_id = ? where name = 'Ravi Test'")
                .param(world.junior.user())
                .update();
        assertThat(undo(work(first)).counts()).isEqualTo(new Counts(2, 0, 0));
        assertThat(reversal.people(work(first), 1, 1_000)).isEqualTo(People.NONE);
        assertThat(count("customers")).isEqualTo(2);
        assertThat(yearly("Asha Test")).isEqualTo(one);
        assertThat(yearly("Ravi Test")).isZero();
    }

    @Test
    void whoGotAPolicyByAJoinPaysLessWithoutIt() {
        bring(TODAY, List.of(row("900000001", "Asha Test")));
        long one = yearly("Asha Test");
        ImportContext wrong = bring(TODAY, List.of(row("900000002", "Ravi Test")));
        jdbc.sql("update policies set holder_id = (select id from customers where name = 'Asha Test')"
                        + " where policy_number = '900000002'")
                .update();
        jdbc.sql("update customers set annual_minor = ? where name = 'Asha Test'")
                .param(2 * one)
                .update();
        assertThat(undo(work(wrong)).counts()).isEqualTo(new Counts(1, 0, 0));
        assertThat(yearly("Asha Test")).isEqualTo(one);
    }

    /** What the person pays in a year, in paise. */
    private long yearly(String name) {
        return jdbc.sql("select annual_minor from customers where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void anImportThatNamesAPolicyWhichCameMeanwhileIsTakenBackTo() {
        ImportContext late = policies.context(world, world.sunita, LATER);
        policies.target().check(late, rows(List.of(with(row("900000001", "Asha Test"), "instalmentPaise", 260_000L))));
        bring(TODAY, List.of(row("900000001", "Asha Test")));
        var between = book();
        policies.target().apply(late, 1, 1_000);
        assertThat(undo(work(late)).counts()).isEqualTo(new Counts(0, 1, 0));
        assertThat(reversal.people(work(late), 1, 1_000)).isEqualTo(People.NONE);
        assertThat(book()).isEqualTo(between);
    }

    @Test
    void purgingForgetsHowPoliciesWere() {
        bring(TODAY, List.of(row("900000001", "Asha Test")));
        ImportContext context = bring(LATER, List.of(row("900000001", "Asha Test")));
        assertThat(count("policy_import_before")).isEqualTo(1);
        policies.target().purge(context.id());
        assertThat(count("policy_import_before")).isZero();
    }
}
