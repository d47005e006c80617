package org.agentmitra.journeys.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.support.World;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A portal of so many users, laid by set-based statements: one in five is an agent with a code and a place below one of
 * 1,920 branches, one in ten is barred, nine in ten have signed in; two sessions and five audit records each, a message
 * each and what else administration lists.
 */
final class ManyUsers {
    private static final String ID = "cast('%s-0000-4000-8000-' || lpad(cast(%s as varchar), 12, '0') as uuid)";
    private static final String USER = ID.formatted("dddddddd", "n");
    private static final String AGENT = ID.formatted("eeeeeeee", "n");
    /** 56 first and 40 last names: one in fifty is called alike, as is common. */
    private static final String NAME = array(
                    "Aarav Aditi Akash Amit Anand Anita Anjali Arjun Asha Bharat Bhavna Chitra Deepak Divya Farah Fatima"
                            + " Gauri Gopal Harish Hema Imran Indira Jatin Jyoti Kabir Kavita Kiran Lakshmi Leela Madhav Manish"
                            + " Meena Mohan Nadia Naveen Neha Nikhil Omkar Padma Pankaj Pooja Prakash Priya Rahul Rajesh Ravi"
                            + " Rekha Rohan Sameer Sanjay Sarita Shanti Sunita Tarun Usha Vikram",
                    "mod(n, 56)")
            + " || ' ' || "
            + array(
                    "Agarwal Bhat Bose Chauhan Chopra Das Desai Deshpande Dutta Gandhi Ghosh Gupta Iyer Jain Jha Joshi Kapoor"
                            + " Khan Kulkarni Kumar Mehta Menon Mishra Mukherjee Nair Pandey Patel Pillai Rao Reddy Roy Saxena Shah"
                            + " Sharma Shetty Singh Sinha Tripathi Varma Yadav",
                    "mod(n / 56, 40)")
            + " || ' ' || n";

    private static final int BRANCHES = 1_920;
    /** Path of the insurer's own place, the root of its tree. */
    private static final String ROOT = "/2000000/";

    private static final String ZONE = "(2000001 + mod(%s, 8))";
    private static final String DIVISION = "(2001001 + mod(%s, 96))";
    private static final String BRANCH = "(2002001 + mod(%s, 1920))";
    /** Path of the branch with the number: divisions are dealt to the zones in turn, branches to the divisions. */
    private static final String BRANCH_PATH =
            "'" + ROOT + "' || " + ZONE + " || '/' || " + DIVISION + " || '/' || " + BRANCH + " || '/'";

    private final BenchPortal portal;
    private final World world;

    ManyUsers(BenchPortal portal, World world) {
        this.portal = portal;
        this.world = world;
    }

    private static String array(String words, String at) {
        return "(array['" + words.replace(" ", "', '") + "'])[cast(1 + " + at + " as integer)]";
    }

    static String code(int n) {
        return "9" + (1_000_000 + n) + "K";
    }

    /** Places as addresses spell them: a zone, a division of it, and a branch of that. */
    static List<String> places() {
        return List.of("2000000.2000001", "2000000.2000001.2001001", "2000000.2000001.2001001.2002001");
    }

    /** Paths of a zone's place and of the insurer's. */
    static String zone() {
        return ROOT + "2000001/";
    }

    static String insurer() {
        return ROOT;
    }

    void of(int users) {
        String numbers = numbers(users);
        users(numbers);
        tree();
        String agents = numbers + " where mod(n, 5) = 0";
        update("insert into agents (id, name, status, created_at, user_id) select " + AGENT + ", " + NAME
                + ", 'ACTIVE', current_timestamp, " + USER + " from " + agents);
        update(
                "insert into tree_nodes (id, provider_id, parent_id, kind, name, code, agent_id, path) select 3000000 + n,"
                        + " :provider, " + BRANCH.formatted("n / 5") + ", 'AGENT', " + NAME
                        + ", '9' || (1000000 + n) || 'K', "
                        + AGENT + ", " + BRANCH_PATH.replace("%s", "n / 5") + " || (3000000 + n) || '/' from "
                        + agents);
        update("insert into appointments (id, user_id, node_id, path, provider_id, starts_on) select "
                + ID.formatted("ffffffff", "n") + ", " + USER + ", 3000000 + n, "
                + BRANCH_PATH.replace("%s", "n / 5") + " || (3000000 + n) || '/', :provider, date '2026-01-01' from "
                + agents);
        for (int session = 1; session <= 2; session++) {
            sessions(numbers, session);
        }
        update("insert into session_devices (name) select distinct device from user_sessions");
        for (int record = 1; record <= 5; record++) {
            records(numbers, record);
        }
        rest(numbers);
        portal.jdbc().execute(portal.database() == BenchPortal.Database.H2 ? "analyze" : "vacuum analyze");
    }

    private void users(String numbers) {
        update(
                "insert into users (id, email, phone, name, status, created_at, signed_in_at, email_proved, phone_proved)"
                        + " select " + USER + ", 'user' || n || '@example.com', '+9170' || (10000000 + n), " + NAME
                        + ", case when mod(n, 20) = 3 then 'SUSPENDED' when mod(n, 20) = 4 then 'PENDING' else 'ACTIVE' end,"
                        + " current_timestamp - cast(mod(n * 7919, 1000) as integer) * interval '1' day,"
                        + " case when mod(n, 10) = 4 then null else"
                        + " current_timestamp - cast(mod(n * 31, 365) as integer) * interval '1' day end,"
                        + " mod(n, 20) <> 4, mod(n, 3) = 0 from " + numbers);
        update("insert into user_roles (user_id, role, granted_at) select " + USER
                + ", case mod(n, 5) when 0 then 'junior_agent' else 'policyholder' end, current_timestamp from "
                + numbers);
        update("insert into user_roles (user_id, role, granted_at) select " + USER
                + ", 'senior_agent', current_timestamp from " + numbers + " where mod(n, 50) = 0");
    }

    private void tree() {
        update("insert into tree_nodes (id, provider_id, kind, name, path) values (2000000, :provider, 'PROVIDER',"
                + " 'Test Life', '" + ROOT + "')");
        update("insert into tree_nodes (id, provider_id, parent_id, kind, name, code, path) select "
                + ZONE.formatted("n") + ", :provider, 2000000, 'ZONE', 'Zone ' || n, 'Z' || n, '" + ROOT + "' || "
                + ZONE.formatted("n") + " || '/' from "
                + numbers(8));
        update("insert into tree_nodes (id, provider_id, parent_id, kind, name, code, path) select "
                + DIVISION.formatted("n") + ", :provider, " + ZONE.formatted("n")
                + ", 'DIVISION', 'Division ' || n, 'D' || n, '" + ROOT + "' || " + ZONE.formatted("n") + " || '/' || "
                + DIVISION.formatted("n") + " || '/' from " + numbers(96));
        update("insert into tree_nodes (id, provider_id, parent_id, kind, name, code, path) select "
                + BRANCH.formatted("n") + ", :provider, " + DIVISION.formatted("n")
                + ", 'BRANCH', 'Branch ' || n, 'B' || n, " + BRANCH_PATH.replace("%s", "n") + " from "
                + numbers(BRANCHES));
    }

    /** Every fiftieth user's second session is open. */
    private void sessions(String numbers, int session) {
        String open =
                session == 2 ? "case when mod(n, 50) = 0 then null else current_timestamp end" : "current_timestamp";
        update("insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at, ended_at)"
                + " select " + ID.formatted("aaaaaaa" + session, "n") + ", " + USER + ", lpad('" + session
                + "-' || n, 36, '0'), case when mod(n, 500) = 0 then 'Safari, iPad' else 'Chrome, Android' end, '192.0.2.7', current_timestamp,"
                + " current_timestamp - cast(mod(n, 80) as integer) * interval '1' day, " + open + " from " + numbers);
        if (session == 2) {
            update("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                    + " max_inactive_interval, expiry_time, principal_name) select lpad('2-' || n, 36, '0'),"
                    + " lpad('2-' || n, 36, '0'), 0, 0, 900, 9000000000000, cast(" + USER + " as varchar) from "
                    + numbers + " where mod(n, 50) = 0");
        }
    }

    private void records(String numbers, int record) {
        update("insert into audit_records (id, recorded_at, actor_id, action, subject_type, subject_id, details, area,"
                + " address, security) select " + ID.formatted("bbbbbbb" + record, "n")
                + ", current_timestamp - (n * " + record + ") * interval '1' second, " + USER + ", 'signin.succeeded',"
                + " 'account', cast(" + USER + " as varchar), '{\"address\":\"192.0.2.7\"}', 'signin', '192.0.2.7',"
                + " 'SIGNED_IN' from " + numbers);
    }

    private void rest(String numbers) {
        update(
                "insert into messages (id, user_id, channel, template, language, recipient, arguments, status, created_at)"
                        + " select " + ID.formatted("ccccccc1", "n") + ", " + USER
                        + ", 'EMAIL', 'impersonation-begun', 'en',"
                        + " 'a@example.com', '[]', 'SENT', current_timestamp from " + numbers);
        update("insert into messages (id, user_id, channel, template, arguments, status, created_at) select "
                + ID.formatted("ccccccc2", "n")
                + ", :root, 'IN_APP', 'import-finished', '[\"due.csv\", \"1\", \"0\", \"0\"]',"
                + " 'SENT', current_timestamp from " + numbers + " where mod(n, 10) = 0");
        update("insert into alerts (id, rule, about, window_start, since, raised_at, events, acknowledged_at) select "
                + ID.formatted("ccccccc3", "n") + ", 'denials', cast(" + USER + " as varchar), current_timestamp,"
                + " current_timestamp, current_timestamp, 20, case when mod(n, 100) = 0 then null else current_timestamp"
                + " end from " + numbers + " where mod(n, 2) = 0");
        update("insert into privacy_requests (id, user_id, kind, state, asked_at) select "
                + ID.formatted("ccccccc4", "n") + ", " + USER
                + ", 'ERASURE', case when mod(n, 100) = 0 then 'OPEN' else"
                + " 'ANSWERED' end, current_timestamp from " + numbers + " where mod(n, 2) = 0");
        update("insert into bulk_actions (id, actor_id, kind, language, total, started_at, finished_at) select "
                + ID.formatted("ccccccc5", "n") + ", :root, 'END_SESSIONS', 'en', 100000, current_timestamp,"
                + " current_timestamp from " + numbers(300));
        update("insert into bulk_rows (bulk_id, position, row_key, subject_id, name, was, state) select "
                + ID.formatted("ccccccc5", "1") + ", n, " + USER + ", " + USER + ", " + NAME
                + ", 'ACTIVE', case when mod(n, 9) = 0"
                + " then 'REFUSED' else 'DONE' end from " + numbers);
        update("insert into impersonations (id, actor_id, actor_name, user_id, session_id, reason, writes, started_at,"
                + " ends_at, ended_at, ended_how) select " + ID.formatted("ccccccc6", "n")
                + ", :root, 'Root', " + USER + ", lpad('2-' || n, 36, '0'), 'x', false, current_timestamp,"
                + " current_timestamp, current_timestamp, 'TIME' from " + numbers + " where mod(n, 10) = 0");
        update("insert into registrations (id, name, email, phone, password_hash, language, created_at) select "
                + ID.formatted("ccccccc7", "n") + ", 'x', 'x@example.com', '+91', 'x', 'en', current_timestamp from "
                + numbers + " where mod(n, 10) = 0");
        update("insert into user_transitions (user_id, status, reason, actor_id, actor_name, at) select " + USER
                + ", 'SUSPENDED', 'x', :root, 'Root', current_timestamp from " + numbers + " where mod(n, 20) = 3");
    }

    /** The bulk with a row for each user. */
    static String bulk() {
        return "ccccccc5-0000-4000-8000-000000000001";
    }

    private String numbers(int users) {
        String series = portal.database() == BenchPortal.Database.H2 ? "system_range" : "generate_series";
        return "(select cast(x as bigint) as n from " + series + "(1, " + users + ") as g(x)) s";
    }

    private void update(String sql) {
        Map<String, Object> parameters = new HashMap<>(Map.of("provider", world.provider));
        parameters.put("root", world.root.user());
        new NamedParameterJdbcTemplate(portal.jdbc()).update(sql, parameters);
    }
}
