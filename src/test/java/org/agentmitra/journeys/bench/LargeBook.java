package org.agentmitra.journeys.bench;

import java.util.List;
import java.util.Map;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.support.World;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A table of policies of any size, laid by set-based statements: every agent has a book of 700, every customer three
 * policies, and every standing occurs. The first book is Sunita's, the others belong to agents of the south branch.
 */
final class LargeBook {
    static final int BOOK = 700;

    private static final int CHUNK = 50_000;
    private static final long FIRST_NUMBER = 100_000_000L;
    private static final String ID = "cast('%s-0000-4000-8000-' || lpad(cast(%s as varchar), 12, '0') as uuid)";
    private static final String AGENT =
            "case when n < 700 then cast(:sunita as uuid) else " + ID.formatted("aaaaaaaa", "n / 700") + " end";
    private static final String PATH =
            "case when n < 700 then cast(:sunitaPath as varchar) else cast(:south as varchar) || (1000000 + n / 700)"
                    + " || '/' end";
    private static final String CUSTOMER = ID.formatted("cccccccc", "n / 3");
    private static final String NAME = "(array['ASHA', 'RAVI', 'SUNITA', 'GOPAL', 'LEELA', 'IMRAN', 'FATIMA'])"
            + "[cast(1 + mod(n / 3, 7) as integer)] || ' ' || (array['RAO', 'SHARMA', 'IYER', 'DUTTA', 'KHAN', 'PATEL',"
            + " 'NAIR', 'SINGH', 'DAS', 'TRIPATHI', 'MENON'])[cast(1 + mod(n / 21, 11) as integer)] || ' ' || n / 3";
    private static final String STATUS = """
            case mod(n, 20) when 14 then 'LAPSED' when 15 then 'REDUCED_PAID_UP' when 16 then 'FULLY_PAID'
                when 17 then 'MATURED' when 18 then 'SURRENDERED'
                when 19 then case when mod(n, 400) = 19 then 'DEATH_CLAIM' else 'CANCELLED' end
                else 'IN_FORCE' end""";
    private static final String MODE = """
            case when mod(n, 1000) = 7 then 'SINGLE' when mod(n, 4) = 0 then 'YEARLY' when mod(n, 4) = 1 then 'HALF_YEARLY'
                when mod(n, 4) = 2 then 'QUARTERLY' else 'MONTHLY' end""";
    private static final String DUE = "current_date + cast(mod(n * 7919, 365) - 32 as integer)";

    private final BenchPortal portal;
    private final World world;
    private final Map<String, Object> parameters;

    LargeBook(BenchPortal portal, World world) {
        this.portal = portal;
        this.world = world;
        this.parameters = Map.of(
                "sunita", world.sunita.id(),
                "sunitaPath", world.sunita.path(),
                "south", branch(world.ravi),
                "provider", world.provider);
    }

    /** Path of the branch an agent belongs to. */
    static String branch(AgentRef agent) {
        String path = agent.path();
        return path.substring(0, path.indexOf('/', 1) + 1);
    }

    static String number(int n) {
        return Long.toString(FIRST_NUMBER + n);
    }

    /** Fills the empty tables with this many policies, and leaves them as a database does that had time to tidy up. */
    LargeBook of(int policies) {
        agents(policies / BOOK);
        customers((policies - 1) / 3);
        List<String> indexes = indexes();
        indexes.forEach(index -> portal.jdbc().execute("drop index " + name(index)));
        for (int from = 0; from < policies; from += CHUNK) {
            policies(from, Math.min(policies, from + CHUNK) - 1);
        }
        indexes.forEach(portal.jdbc()::execute);
        portal.jdbc().execute(portal.database() == BenchPortal.Database.H2 ? "analyze" : "vacuum analyze");
        return this;
    }

    private void policies(int from, int to) {
        update("""
                insert into policies (id, provider_id, policy_number, holder_id, holder_name, holder_key, agent_id,
                    scope_path, plan_code, plan_text, term, mode, instalment_minor, currency, sum_assured_minor,
                    commenced_on, status, status_as_of, next_due_on, due_order, grace_ends_on, source, as_of, created_at)
                select %s, :provider, cast(%d + n as varchar), %s, %s, %s, %s, %s, '714', 'Test Endowment', 20, %s,
                    40000 + mod(n * 104729, 900000), 'INR', 30000000, date '2014-01-01' + cast(mod(n * 31, 4000) as integer),
                    %s, current_date, %s, %s, %s + 30, 'bench', current_date, current_timestamp
                from %s
                """.formatted(
                        ID.formatted("bbbbbbbb", "n"),
                        FIRST_NUMBER,
                        CUSTOMER,
                        NAME,
                        NAME,
                        AGENT,
                        PATH,
                        MODE,
                        STATUS,
                        DUE,
                        DUE,
                        DUE,
                        numbers(from, to)));
    }

    /** Statements that make the indexes anew: a table is filled several times faster without them. */
    private List<String> indexes() {
        String sql = portal.database() == BenchPortal.Database.H2
                ? "script nodata table policies"
                : "select indexdef from pg_indexes where tablename = 'policies'";
        return portal.jdbc().queryForList(sql, String.class).stream()
                .filter(statement -> statement.startsWith("CREATE") && statement.contains("policies_by_"))
                .toList();
    }

    private static String name(String index) {
        return index.replaceAll("(?s).*?(policies_by_\\w+).*", "$1");
    }

    private void agents(int last) {
        update("insert into agents (id, name, status, created_at) select " + ID.formatted("aaaaaaaa", "n")
                + ", 'Agent ' || n, 'ACTIVE', current_timestamp from " + numbers(1, last));
        update("""
                insert into tree_nodes (id, provider_id, parent_id, kind, name, code, agent_id, path)
                select 1000000 + n, :provider, (select id from tree_nodes where path = :south), 'AGENT', 'Agent ' || n,
                    'X' || n, %s, cast(:south as varchar) || (1000000 + n) || '/'
                from %s
                """.formatted(ID.formatted("aaaaaaaa", "n"), numbers(1, last)));
    }

    private void customers(int last) {
        update("""
                insert into customers (id, agent_id, scope_path, name, name_key, stub, source, as_of, created_at)
                select id, agent_id, scope_path, name, name, false, 'bench', current_date, current_timestamp
                from (select %s as id, %s as agent_id, %s as scope_path, %s as name from (
                    select 3 * n as n from %s) m) c
                """.formatted(CUSTOMER, AGENT, PATH, NAME, numbers(0, last)));
    }

    private String numbers(int from, int to) {
        String series = portal.database() == BenchPortal.Database.H2 ? "system_range" : "generate_series";
        return "(select cast(x as bigint) as n from " + series + "(" + from + ", " + to + ") as g(x)) s";
    }

    private void update(String sql) {
        new NamedParameterJdbcTemplate(portal.jdbc()).update(sql, parameters);
    }

    World world() {
        return world;
    }

    List<String> branches() {
        return List.of(branch(world.sunita), branch(world.ravi));
    }
}
