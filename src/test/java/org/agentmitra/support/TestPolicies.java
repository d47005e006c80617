package org.agentmitra.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.PremiumMode;
import org.agentmitra.targets.ImportContext;
import org.agentmitra.targets.ImportTarget;
import org.agentmitra.targets.TypedRow;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies for the data tests, made by the real import. */
@TestComponent
public class TestPolicies {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final ImportTarget target;
    private final ProviderDirectory providers;
    private final JdbcClient jdbc;

    TestPolicies(List<ImportTarget> targets, ProviderDirectory providers, JdbcClient jdbc) {
        this.target = targets.stream()
                .filter(one -> one.key().equals("policies"))
                .findFirst()
                .orElseThrow();
        this.providers = providers;
        this.jdbc = jdbc;
    }

    public ImportTarget target() {
        return target;
    }

    public ImportContext context(World world, AgentRef agent, LocalDate asOf) {
        return new ImportContext(
                Ids.next(),
                "policy-list",
                world.root.user(),
                providers.byId(world.provider).orElseThrow(),
                agent,
                asOf,
                TODAY);
    }

    /** A complete row of a policy list; change its values before it is imported. */
    public static Map<String, Object> row(String number, String holder) {
        Map<String, Object> values = new HashMap<>();
        values.put("policyNumber", number);
        values.put("holderName", holder);
        values.put("born", LocalDate.parse("1990-05-04"));
        values.put("commencedOn", LocalDate.parse("2022-01-31"));
        values.put("planCode", "714");
        values.put("planName", "Test Endowment");
        values.put("term", 20);
        values.put("ppt", 16);
        values.put("mode", PremiumMode.QUARTERLY);
        values.put("instalmentPaise", 250_000L);
        values.put("sumAssuredPaise", 30_000_000L);
        values.put("fupMonth", YearMonth.parse("2027-01"));
        values.put("status", "IF");
        return values;
    }

    /** A row of a premium due list. */
    public static Map<String, Object> dueRow(String number, String holder, YearMonth fup) {
        Map<String, Object> values = new HashMap<>();
        values.put("policyNumber", number);
        values.put("holderName", holder);
        values.put("commencedOn", LocalDate.parse("2022-01-31"));
        values.put("planCode", "714");
        values.put("term", 20);
        values.put("mode", PremiumMode.QUARTERLY);
        values.put("instalmentPaise", 250_000L);
        values.put("fupMonth", fup);
        values.put("flag", "");
        values.put("dueCount", 1);
        return values;
    }

    /** Rows that differ in number, holder and premium. */
    public static List<Map<String, Object>> many(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = row(String.valueOf(900000100 + i), "Holder " + (char) ('A' + i % 26));
            row.put("instalmentPaise", 100_000L + i % 7 * 100L);
            rows.add(row);
        }
        return rows;
    }

    public static List<TypedRow> rows(List<Map<String, Object>> values) {
        List<TypedRow> rows = new ArrayList<>();
        for (Map<String, Object> row : values) {
            Map<String, String> columns = new HashMap<>();
            row.keySet().forEach(field -> columns.put(field, "Column " + field));
            rows.add(new TypedRow(rows.size() + 2, row, columns, false));
        }
        return rows;
    }

    /** Imports the rows into the agent's book as of today. */
    public void in(World world, AgentRef agent, List<Map<String, Object>> values) {
        ImportContext context = context(world, agent, TODAY);
        target.check(context, rows(values));
        target.apply(context, 0, Integer.MAX_VALUE);
    }

    public UUID idOf(String number) {
        return jdbc.sql("select id from policies where policy_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }
}
