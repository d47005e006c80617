package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.agentmitra.formats.Handling;
import org.agentmitra.formats.Handling.Doubles;
import org.agentmitra.formats.Handling.Mode;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Severity;
import org.agentmitra.targets.Tally;
import org.agentmitra.targets.TypedRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a template lets rows do: add, update, and which of several rows counts. */
@PortalTest
class HandlingTest {
    private static final String KNOWN = "900000017";
    private static final String NEW = "900000025";

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
        policies.in(world, world.sunita, List.of(row(KNOWN, "Asha Test")));
    }

    private ImportContext context(Handling handling) {
        ImportContext usual = policies.context(world, world.sunita, TODAY);
        return new ImportContext(
                usual.id(), usual.template(), usual.actor(), usual.book(), usual.asOf(), usual.today(), handling);
    }

    private List<Finding> check(ImportContext context, List<TypedRow> rows) {
        return policies.target().check(context, rows);
    }

    private static Map<String, Object> paying(String number, long paise) {
        Map<String, Object> row = row(number, "Asha Test");
        row.put("instalmentPaise", paise);
        return row;
    }

    private long instalment(String number) {
        return jdbc.sql("select instalment_minor from policies where policy_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    @Test
    void aTemplateThatOnlyUpdatesRefusesWhatIsNotInTheBook() {
        ImportContext context = context(Handling.of(Mode.UPDATE, Doubles.FIRST));
        assertThat(check(context, rows(List.of(paying(KNOWN, 260_000), paying(NEW, 260_000)))))
                .extracting(Finding::row, Finding::code, Finding::severity)
                .containsExactly(tuple(3, "template-only-updates", Severity.CRITICAL));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 1, 0, 0, 1));
        assertThat(instalment(KNOWN)).isEqualTo(260_000);
    }

    @Test
    void aTemplateThatOnlyAddsRefusesWhatIsInTheBookOrCameMeanwhile() {
        ImportContext context = context(Handling.of(Mode.INSERT, Doubles.FIRST));
        assertThat(check(context, rows(List.of(paying(KNOWN, 260_000), paying(NEW, 260_000)))))
                .extracting(Finding::row, Finding::code)
                .containsExactly(tuple(2, "template-only-adds"));
        policies.in(world, world.sunita, List.of(paying(NEW, 270_000)));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 0, 0, 0, 2));
        assertThat(instalment(NEW)).isEqualTo(270_000);
    }

    @Test
    void theLastOfSeveralRowsCountsThatCanBeTaken() {
        ImportContext context = context(Handling.of(Mode.UPSERT, Doubles.LAST));
        List<TypedRow> rows =
                rows(List.of(paying(NEW, 100_000), paying(NEW, 200_000), paying(NEW, 0), paying(KNOWN, 250_000)));
        assertThat(check(context, rows))
                .extracting(Finding::row, Finding::code, Finding::arguments)
                .containsExactly(
                        tuple(2, "duplicate-later", List.of("3")), tuple(4, "instalment-not-positive", List.of()));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(1, 0, 1, 1, 1));
        assertThat(instalment(NEW)).isEqualTo(200_000);
    }

    @Test
    void theLastRowCountsAlsoInALaterChunk() {
        ImportContext context = context(Handling.of(Mode.UPSERT, Doubles.LAST));
        List<TypedRow> rows = rows(List.of(paying(NEW, 100_000), paying(KNOWN, 300_000), paying(NEW, 200_000)));
        assertThat(check(context, rows.subList(0, 2))).isEmpty();
        assertThat(check(context, rows.subList(2, 3)))
                .extracting(Finding::row, Finding::column, Finding::value, Finding::code, Finding::arguments)
                .containsExactly(tuple(2, "Column policyNumber", NEW, "duplicate-later", List.of("4")));
        assertThat(policies.target().staged(context.id())).isEqualTo(new Tally(1, 1, 0, 1, 0));
        policies.target().apply(context, 1, 10);
        assertThat(instalment(NEW)).isEqualTo(200_000);
    }

    @Test
    void noneOfSeveralRowsIsTakenWhereTheyAreRefusedAlsoFromAnEarlierChunk() {
        ImportContext context = context(Handling.of(Mode.UPSERT, Doubles.REFUSE));
        List<TypedRow> rows = rows(List.of(
                paying(NEW, 100_000), paying(KNOWN, 300_000), paying(KNOWN, 300_000), paying(NEW, 1), paying(NEW, 2)));
        assertThat(check(context, rows.subList(0, 3)))
                .extracting(Finding::row, Finding::code, Finding::severity, Finding::arguments)
                .containsExactly(
                        tuple(3, "duplicate-refused", Severity.CRITICAL, List.of("4")),
                        tuple(4, "duplicate-refused", Severity.CRITICAL, List.of("3")));
        assertThat(check(context, rows.subList(3, 4)))
                .extracting(Finding::row, Finding::arguments)
                .containsExactly(tuple(5, List.of("2")), tuple(2, List.of("5")));
        assertThat(check(context, rows.subList(4, 5)))
                .extracting(Finding::row, Finding::arguments)
                .containsExactly(tuple(6, List.of("2")));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 0, 0, 5, 0));
        assertThat(instalment(KNOWN)).isEqualTo(250_000);
    }

    @Test
    void aValueThatStandsInAFileOnceRefusesWithTheAdministratorsWords() {
        ImportContext context =
                context(new Handling(Mode.UPSERT, Doubles.FIRST, Map.of(), Map.of("policyNumber", "One row a bond")));
        assertThat(check(context, rows(List.of(paying(NEW, 100_000), paying(NEW, 100_000)))))
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(
                        tuple("rule-unique", List.of("Column policyNumber", "3", "One row a bond")),
                        tuple("rule-unique", List.of("Column policyNumber", "2", "One row a bond")));
    }

    @Test
    void whatHasToBeKnownIsAPolicyOfTheBookOrAPlanOfTheInsurer() {
        ImportContext context = context(new Handling(
                Mode.UPSERT, Doubles.FIRST, Map.of("policyNumber", "", "planCode", "No such scheme"), Map.of()));
        Map<String, Object> unsold = paying(KNOWN, 260_000);
        unsold.put("planCode", "999");
        unsold.put("planName", "999");
        assertThat(check(context, rows(List.of(unsold, paying(NEW, 100_000)))))
                .extracting(Finding::row, Finding::code, Finding::arguments)
                .containsExactly(
                        tuple(2, "rule-exists", List.of("Column planCode", "999", "No such scheme")),
                        tuple(3, "rule-exists", List.of("Column policyNumber", NEW, "")));
        assertThat(policies.target().staged(context.id())).isEqualTo(new Tally(0, 0, 0, 0, 2));
    }
}
