package org.agentmitra.journeys.bench;

import java.util.Map;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.support.World;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Two books of as many customers each, Sunita's and Ravi's, with a policy each: every segment and state occurs. */
final class ManyCustomers {
    private static final String ID = "cast('%s-0000-4000-8000-' || lpad(cast(n as varchar), 12, '0') as uuid)";
    private static final String NAME = "(array['ASHA', 'RAVI', 'SUNITA', 'GOPAL', 'LEELA', 'IMRAN', 'FATIMA'])"
            + "[cast(1 + mod(n, 7) as integer)] || ' ' || (array['RAO', 'SHARMA', 'IYER', 'DUTTA', 'KHAN', 'PATEL', 'NAIR',"
            + " 'SINGH', 'DAS', 'TRIPATHI', 'MENON'])[cast(1 + mod(n / 7, 11) as integer)] || ' ' || n";
    private static final String BORN = "(date '1960-01-01' + cast(mod(n * 7919, 15000) as integer))";
    private static final String BIRTHDAY =
            "cast(extract(month from " + BORN + ") * 100 + extract(day from " + BORN + ") as smallint)";

    private final BenchPortal portal;
    private final World world;

    ManyCustomers(BenchPortal portal, World world) {
        this.portal = portal;
        this.world = world;
    }

    void of(int each) {
        book(world.sunita, "cccccccc", 0, each);
        book(world.ravi, "dddddddd", each, each);
        portal.jdbc().execute(portal.database() == BenchPortal.Database.H2 ? "analyze" : "vacuum analyze");
    }

    /** Somebody in the middle of Sunita's book. */
    static String customer(int n) {
        return "cccccccc-0000-4000-8000-%012d".formatted(n);
    }

    private void book(AgentRef agent, String ids, int from, int many) {
        String numbers = "(select cast(x as bigint) as n from "
                + (portal.database() == BenchPortal.Database.H2 ? "system_range" : "generate_series")
                + "(" + (from + 1) + ", " + (from + many) + ") as g(x)) s";
        Map<String, Object> parameters = Map.of("agent", agent.id(), "path", agent.path(), "provider", world.provider);
        update(
                "insert into customers (id, agent_id, scope_path, name, name_key, stub, born_on, birthday, mobile, annual_minor,"
                        + " kyc_state, source, as_of, created_at) select " + ID.formatted(ids)
                        + ", :agent, :path, " + NAME + ", " + NAME + ", mod(n, 50) = 0, " + BORN + ", " + BIRTHDAY
                        + ", '+9198' || (10000000 + n), mod(n * 104729, 12000000), case when mod(n, 40) = 0 then 'PENDING'"
                        + " when mod(n, 4) = 1 then 'APPROVED' else 'NONE' end, 'bench', current_date,"
                        + " current_timestamp - cast(mod(n * 31, 900) as integer) * interval '1' day from " + numbers,
                parameters);
        update(
                "insert into policies (id, provider_id, policy_number, holder_id, holder_name, holder_key, agent_id, scope_path,"
                        + " plan_code, plan_text, term, mode, instalment_minor, currency, sum_assured_minor, commenced_on, status,"
                        + " status_as_of, next_due_on, due_order, grace_ends_on, source, as_of, created_at) select "
                        + ID.formatted(ids.replace('c', 'a').replace('d', 'b'))
                        + ", :provider, cast(100000000 + n as varchar), "
                        + ID.formatted(ids) + ", " + NAME + ", " + NAME
                        + ", :agent, :path, '714', 'Test Endowment', 20,"
                        + " 'YEARLY', 40000, 'INR', 30000000, date '2014-01-01', case mod(n, 20) when 14 then 'LAPSED' when 17"
                        + " then 'MATURED' else 'IN_FORCE' end, current_date - cast(mod(n, 400) as integer), current_date"
                        + " + cast(mod(n * 7919, 365) - 32 as integer), current_date + cast(mod(n * 7919, 365) - 32 as"
                        + " integer), current_date + cast(mod(n * 7919, 365) - 2 as integer), 'bench', current_date,"
                        + " current_timestamp from " + numbers,
                parameters);
    }

    private void update(String sql, Map<String, Object> parameters) {
        new NamedParameterJdbcTemplate(portal.jdbc()).update(sql, parameters);
    }
}
