package org.agentmitra.support;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The named cast of the data tests, laid by {@link #lay()} in the test's own transaction: an insurer with a branch, the
 * senior agent Sunita with the junior Jatin below her, and Ravi, an agent of another branch.
 */
@TestComponent
public class World {
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final JdbcClient jdbc;

    public UUID provider = Ids.next();
    public AgentRef sunita;
    public AgentRef jatin;
    public AgentRef ravi;
    public Viewer senior;
    public Viewer junior;
    public Viewer stranger;
    public Viewer root;

    World(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public World lay() {
        provider = provider("TESTLIFE", "Test Life");
        plan(provider, "714", "Test Endowment", 2);
        plan(provider, "875", "Test Term", 0);
        String north = node(provider, null, "/", "BRANCH", "North branch", "11F", null);
        String south = node(provider, null, "/", "BRANCH", "South branch", "22G", null);
        sunita = agent("Sunita Rao", "0001711F", north);
        jatin = agent("Jatin Shah", "0001811F", sunita.path());
        ravi = agent("Ravi Menon", "0001922G", south);
        senior = viewer("senior_agent", sunita);
        junior = viewer("junior_agent", jatin);
        stranger = viewer("senior_agent", ravi);
        root = viewer("super_admin", null);
        return this;
    }

    public UUID provider(String code, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into providers (id, code, name, kind, country, currency, zone, status, created_at)"
                        + " values (?, ?, ?, 'LIFE', 'IN', 'INR', 'Asia/Kolkata', 'ACTIVE', ?)")
                .params(id, code, name, THEN)
                .update();
        return id;
    }

    public UUID plan(UUID provider, String code, String name, int paidUpMinYears) {
        UUID id = Ids.next();
        jdbc.sql("insert into plans (id, provider_id, code, name, grace_rule, paid_up_min_years, revival_years)"
                        + " values (?, ?, ?, ?, 'MONTH_MIN_30', ?, 5)")
                .params(id, provider, code, name, paidUpMinYears)
                .update();
        return id;
    }

    /** An agent below the node with the given path. */
    public AgentRef agent(String name, String code, String parentPath) {
        UUID id = Ids.next();
        jdbc.sql("insert into agents (id, name, status, created_at) values (?, ?, 'ACTIVE', ?)")
                .params(id, name, THEN)
                .update();
        String path = node(provider, idOf(parentPath), parentPath, "AGENT", name, code, id);
        return new AgentRef(id, name, code, provider, path);
    }

    /** An agent of another insurer, in a tree of its own. */
    public AgentRef agentElsewhere(String name, String code) {
        UUID own = provider;
        provider = provider("ELSEWHERE", "Elsewhere Life");
        AgentRef agent = agent(name, code, node(provider, null, "/", "BRANCH", "Elsewhere branch", "99Z", null));
        provider = own;
        return agent;
    }

    /** A user with the role, standing at the agent's node; the grants are those of the role table. */
    public Viewer viewer(String role, AgentRef agent) {
        UUID user = Ids.next();
        jdbc.sql("insert into users (id, email, name, status, created_at) values (?, ?, ?, 'ACTIVE', ?)")
                .params(user, user + "@example.com", agent == null ? role : agent.name(), THEN)
                .update();
        jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, ?, ?)")
                .params(user, role, THEN)
                .update();
        if (agent != null) {
            jdbc.sql("update agents set user_id = ? where id = ?")
                    .params(user, agent.id())
                    .update();
            jdbc.sql("insert into appointments (id, user_id, node_id, path, provider_id, starts_on)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            Ids.next(),
                            user,
                            idOf(agent.path()),
                            agent.path(),
                            agent.provider(),
                            LocalDate.parse("2026-01-01"))
                    .update();
        }
        return new Viewer(
                user,
                agent == null ? role : agent.name(),
                role,
                grants(role),
                agent == null ? null : agent.provider(),
                agent == null ? null : agent.id(),
                agent == null ? List.of() : List.of(agent.path()),
                Set.of(),
                INDIA);
    }

    /** Person 101 and so on, with one role each. */
    public void people(int many, String role, String status) {
        int before = jdbc.sql("select count(*) from users where name like 'Person %'")
                .query(Integer.class)
                .single();
        for (int number = 101 + before; number <= 100 + before + many; number++) {
            UUID id = Ids.next();
            jdbc.sql("insert into users (id, email, name, status, created_at) values (?, ?, ?, ?, ?)")
                    .params(id, "p" + number + "@example.com", "Person " + number, status, THEN)
                    .update();
            jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, ?, ?)")
                    .params(id, role, THEN)
                    .update();
        }
    }

    /** The same viewer with one permission alone. */
    public Viewer only(Viewer viewer, String permission) {
        return new Viewer(
                viewer.user(),
                viewer.name(),
                viewer.role(),
                Map.of(permission, viewer.grants().get(permission)),
                viewer.provider(),
                viewer.agent(),
                viewer.prefixes(),
                viewer.customers(),
                INDIA);
    }

    private Map<String, Reach> grants(String role) {
        Map<String, Reach> grants = new HashMap<>();
        jdbc.sql("select permission, reach from role_grants where role = ?")
                .param(role)
                .query((row, n) -> grants.merge(
                        row.getString(1), Reach.valueOf(row.getString(2)), (a, b) -> a.compareTo(b) > 0 ? a : b))
                .list();
        jdbc.sql("select inherits from roles where name = ? and inherits is not null")
                .param(role)
                .query(String.class)
                .optional()
                .ifPresent(
                        parent -> grants(parent).forEach((permission, reach) -> grants.putIfAbsent(permission, reach)));
        return grants;
    }

    private String node(UUID owner, Long parent, String parentPath, String kind, String name, String code, UUID agent) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into tree_nodes (provider_id, parent_id, kind, name, code, agent_id, path)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(owner, parent, kind, name, code, agent, Ids.next().toString())
                .update(key, "id");
        String path = parentPath + key.getKey().longValue() + "/";
        jdbc.sql("update tree_nodes set path = ? where id = ?")
                .params(path, key.getKey().longValue())
                .update();
        return path;
    }

    private static Long idOf(String path) {
        String[] parts = path.split("/");
        return Long.valueOf(parts[parts.length - 1]);
    }
}
