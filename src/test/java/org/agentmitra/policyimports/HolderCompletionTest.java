package org.agentmitra.policyimports;

import static org.agentmitra.support.As.as;
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
import java.util.Set;
import java.util.UUID;
import org.agentmitra.customers.CustomerJoins;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A list that says more of the holder of a known policy than the book knows. */
@PortalTest
class HolderCompletionTest {
    private static final YearMonth FUP = YearMonth.parse("2027-01");

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    CustomerJoins joins;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void gapsAreShownAndFilledAndTheStubIsComplete() {
        due("900000017", "Asha Test");
        ImportContext context = check(full("900000017", "Smt. ASHA TEST"));
        assertThat(policies.target().preview(context.id(), RowOutcome.UPDATED, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .contains(
                                new Change("customers.born", Change.Kind.DAY, null, "1990-05-04"),
                                new Change("customers.mobile", Change.Kind.TEXT, null, "+91 98765 00001"),
                                new Change("customers.address", Change.Kind.TEXT, null, "12 Lake Road")));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(holder("900000017"))
                .containsEntry("stub", false)
                .containsEntry("name", "Asha Test")
                .containsEntry("mobile", "+919876500001")
                .containsEntry("address", "12 Lake Road")
                .hasEntrySatisfying(
                        "birthday", day -> assertThat(String.valueOf(day)).isEqualTo("504"));
        assertThat(jdbc.sql("select field from customer_facts where source = ? and as_of = ? order by field")
                        .params("import:" + context.id(), TODAY)
                        .query(String.class)
                        .list())
                .containsExactly("address", "born", "mobile");
        assertThat(jdbc.sql("select details from audit_records where action = 'customers.completed'")
                        .query(String.class)
                        .single())
                .contains("\"filled\":1", "\"completed\":1", context.id().toString());
    }

    @Test
    void aRowThatOnlyFillsGapsCountsOnceAndIsUnchangedTheNextTime() {
        due("900000017", "Asha Test");
        Map<String, Object> row = dueRow("900000017", "Asha Test", FUP);
        row.put("born", LocalDate.parse("1990-05-04"));
        ImportContext context = check(row);
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(jdbc.sql("select count(*) from policy_changes")
                        .query(Integer.class)
                        .single())
                .as("what never forgets holds nothing about the person")
                .isZero();
        ImportContext again = check(row);
        assertThat(policies.target().apply(again, 1, 10)).isEqualTo(new Tally(0, 0, 1, 0, 0));
    }

    @Test
    void whatTheBookKnowsIsKeptAndTheDifferenceSaid() {
        policies.in(world, world.sunita, List.of(full("900000017", "Asha Test")));
        Map<String, Object> other = full("900000017", "Asha Test");
        other.put("born", LocalDate.parse("1991-05-04"));
        other.put("mobile", "+919876500009");
        other.put("address", "13, Lake Road");
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(other))))
                .extracting(Finding::code, Finding::column, Finding::severity, Finding::arguments)
                .containsExactly(
                        tuple("holder-born-differs", "Column born", Severity.WARNING, List.of("1990-05-04")),
                        tuple("holder-mobile-differs", "Column mobile", Severity.WARNING, List.of("0001")),
                        tuple("holder-address-differs", "Column address", Severity.INFO, List.of()));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 0, 1, 0, 0));
        assertThat(holder("900000017"))
                .containsEntry("mobile", "+919876500001")
                .containsEntry("address", "12 Lake Road")
                .hasEntrySatisfying(
                        "born_on", day -> assertThat(String.valueOf(day)).isEqualTo("1990-05-04"));
    }

    @Test
    void anotherHolderAndAnotherCommencementIsAnotherPolicy() {
        due("900000017", "Asha Test");
        Map<String, Object> wrong = full("900000017", "Ravi Other");
        wrong.put("commencedOn", LocalDate.parse("2011-02-03"));
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(wrong))))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("another-policy", Severity.CRITICAL));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 0, 0, 0, 1));
        assertThat(holder("900000017")).containsEntry("stub", true).containsEntry("name", "Asha Test");
    }

    @Test
    void nothingIsFilledUnderAnotherName() {
        due("900000017", "Asha Test");
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(full("900000017", "Asha Other")))))
                .extracting(Finding::code)
                .containsExactly("holder-differs");
        policies.target().apply(context, 1, 10);
        assertThat(holder("900000017"))
                .containsEntry("stub", true)
                .containsEntry("name", "Asha Test")
                .containsEntry("born_on", null)
                .containsEntry("mobile", null);
    }

    @Test
    void aStubThatMayBeSomebodyElseOfTheBookIsStillOfferedToBeJoined() {
        policies.in(world, world.sunita, List.of(full("900000009", "Asha Test")));
        due("900000017", "ASHA TEST");
        UUID stub = holderId("900000017");
        policies.target().apply(check(full("900000017", "Asha Test")), 1, 10);
        assertThat(holder("900000017")).containsEntry("id", stub).containsEntry("stub", true);
        assertThat(mvc.get().uri("/customers/{id}", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("another customer has the same name", "04 May 1990", "/join");
        assertThat(mvc.get().uri("/customers/{id}/join", stub).with(as(world.senior)))
                .hasStatusOk()
                .bodyText()
                .contains("900000009", "04 May 1990");
        joins.join(world.senior, stub, holderId("900000009"), Set.of());
        assertThat(holder("900000017").get("id")).isEqualTo(holder("900000009").get("id"));
    }

    @Test
    void anotherBirthDateIsAnotherPersonAndTheStubIsComplete() {
        policies.in(world, world.sunita, List.of(full("900000009", "Asha Test")));
        due("900000017", "Asha Test");
        Map<String, Object> younger = full("900000017", "Asha Test");
        younger.put("born", LocalDate.parse("2001-01-01"));
        policies.target().apply(check(younger), 1, 10);
        assertThat(holder("900000017")).containsEntry("stub", false);
    }

    @Test
    void ofTwoStubsOfOnePersonOneIsCompleteAndTheOtherOffered() {
        due("900000017", "Asha Test");
        due("900000025", "Asha Test");
        ImportContext context =
                check(full("900000017", "Asha Test"), full("900000025", "Asha Test"), full("900000033", "Asha Test"));
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(1, 2, 0, 0, 0));
        assertThat(holder("900000017")).containsEntry("stub", false);
        assertThat(holder("900000025")).containsEntry("stub", true).containsEntry("mobile", "+919876500001");
        assertThat(holder("900000033").get("id"))
                .as("a new policy goes to the full record")
                .isEqualTo(holder("900000017").get("id"));
    }

    @Test
    void whatAnEarlierChunkFillsIsNotFilledAgain() {
        Map<String, Object> bare = row("900000017", "Asha Test");
        Map<String, Object> second = row("900000025", "Asha Test");
        policies.in(world, world.sunita, List.of(bare, second));
        var all = rows(List.of(full("900000017", "Asha Test"), full("900000025", "Asha Test")));
        ImportContext context = policies.context(world, world.sunita, TODAY);
        policies.target().check(context, all.subList(0, 1));
        policies.target().check(context, all.subList(1, 2));
        assertThat(policies.target().staged(context.id())).isEqualTo(new Tally(0, 1, 1, 0, 0));
    }

    @Test
    void aPolicyThatCameSinceTheCheckHasItsHolderCompletedToo() {
        ImportContext context = check(full("900000017", "Asha Test"));
        due("900000017", "Asha Test");
        assertThat(policies.target().apply(context, 1, 10)).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(holder("900000017")).containsEntry("stub", false).containsEntry("mobile", "+919876500001");
    }

    private static Map<String, Object> full(String number, String name) {
        Map<String, Object> row = row(number, name);
        row.put("mobile", "+919876500001");
        row.put("address", "12 Lake Road");
        return row;
    }

    private void due(String number, String name) {
        policies.in(world, world.sunita, List.of(dueRow(number, name, FUP)));
        assertThat(holder(number)).containsEntry("stub", true).containsEntry("born_on", null);
    }

    @SafeVarargs
    private ImportContext check(Map<String, Object>... values) {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(values)))).isEmpty();
        return context;
    }

    private UUID holderId(String number) {
        return jdbc.sql("select holder_id from policies where policy_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private Map<String, @Nullable Object> holder(String number) {
        return jdbc.sql("select c.* from customers c join policies p on p.holder_id = c.id where p.policy_number = ?")
                .param(number)
                .query()
                .singleRow();
    }
}
