package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.Reversal;
import org.agentmitra.targets.Reversal.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports of policies that are brought and taken back, and how the book is then. */
abstract class ReversalFixture {
    static final LocalDate LATER = TODAY.plusMonths(1);

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    PolicyReversal reversal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    ImportContext bring(LocalDate asOf, List<Map<String, Object>> values) {
        return bring(world.sunita, asOf, values);
    }

    ImportContext bring(AgentRef agent, LocalDate asOf, List<Map<String, Object>> values) {
        ImportContext context = policies.context(world, agent, asOf);
        policies.target().check(context, rows(values));
        policies.target().apply(context, 1, 1_000);
        return context;
    }

    Work work(ImportContext context, ImportContext... later) {
        List<UUID> ids = List.of(later).stream().map(ImportContext::id).toList();
        return new Work(context, world.senior.user(), ids);
    }

    Reversal.Reversed undo(Work work) {
        Reversal.Forecast forecast = reversal.forecast(work, 1_000);
        Reversal.Reversed reversed = reversal.records(work, 1, 1_000);
        assertThat(forecast.counts()).isEqualTo(reversed.counts());
        assertThat(forecast.kept().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(reversed.kept().size());
        return reversed;
    }

    /** Everything but histories, and versions, which only ever grow. */
    List<Map<String, @Nullable Object>> book(String table, String order) {
        List<Map<String, @Nullable Object>> rows = jdbc.sql("select * from " + table + " order by " + order)
                .query()
                .listOfRows();
        rows.forEach(row -> row.remove("version"));
        return rows;
    }

    List<List<Map<String, @Nullable Object>>> book() {
        return List.of(book("policies", "id"), book("customers", "id"), book("customer_facts", "customer_id, field"));
    }

    static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        row.put(field, value);
        return row;
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
