package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What a stranger can tell from the time of an answer at the door (SECURITY.md, Login: unknown, wrong and locked differ by
 * less than 25 %). All kinds of names are asked for by turns, so that what else the machine does meets all of them.
 */
@Tag("bench")
class SignInTimingBenchmarkTest {
    private static final int WARM = 15;
    private static final int TURNS = 40;
    private static final double AIM = 1.25;
    private static final int EACH = WARM + TURNS;

    private static final String ID = "cast('%s-0000-4000-8000-' || lpad(cast(n as varchar), 12, '0') as uuid)";

    private int address;

    @ParameterizedTest
    @EnumSource
    void theTimeTellsNothing(BenchPortal.Database database, @TempDir Path folder) throws Exception {
        try (BenchPortal portal = BenchPortal.on(database, folder)) {
            World world = portal.bean(World.class).lay();
            lay(portal, world);
            MockMvc mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) portal.context())
                    .apply(springSecurity())
                    .build();
            for (int guess = 0; guess < 12; guess++) {
                answer(mvc, "/login", "name", "locked@example.com");
            }
            List<String> telling = new ArrayList<>();
            telling.addAll(compare(database, mvc, "/login", "name", logins()));
            telling.addAll(compare(database, mvc, "/login/code/new", "name", codes()));
            telling.addAll(compare(database, mvc, "/login/code/new", "name", phoneCodes()));
            telling.addAll(compare(database, mvc, "/password/reset/new", "email", resets()));
            assertThat(telling).isEmpty();
        }
    }

    /** Accounts of each kind, one for each turn, so that no count of guesses runs out. */
    private static void lay(BenchPortal portal, World world) {
        Accounts accounts = portal.bean(Accounts.class);
        accounts.open(null, "Locked", "locked@example.com", "Marigold-Ledger-26", "policyholder");
        users(portal, "active", "aaaaaaaa", "ACTIVE", true, 1);
        users(portal, "barred", "aaaaaaab", "LOCKED", true, 2);
        users(portal, "suspended", "aaaaaaac", "SUSPENDED", true, 3);
        users(portal, "invited", "aaaaaaad", "PENDING", false, 4);
        portal.jdbc()
                .update("insert into agents (id, name, status, created_at, user_id) select " + ID.formatted("bbbbbbbb")
                        + ", 'Agent', 'ACTIVE', current_timestamp, " + ID.formatted("aaaaaaaa") + " from "
                        + numbers(portal));
        portal.jdbc()
                .update(
                        "insert into tree_nodes (provider_id, kind, name, code, agent_id, path) select ?, 'AGENT', 'Agent',"
                                + " '7' || (1000000 + n) || 'K', " + ID.formatted("bbbbbbbb")
                                + ", '/x' || n || '/' from "
                                + numbers(portal),
                        world.provider);
    }

    private static void users(
            BenchPortal portal, String mailbox, String id, String status, boolean password, int phone) {
        String hash = password ? "(select h.password_hash from users h where h.email = 'locked@example.com')" : "null";
        portal.jdbc()
                .update("insert into users (id, email, phone, name, password_hash, status, created_at) select "
                        + ID.formatted(id) + ", '" + mailbox + "' || n || '@example.com', '+91987650' || (" + phone
                        + "000 + n), 'Person', " + hash + ", '" + status + "', current_timestamp from "
                        + numbers(portal));
    }

    private static String numbers(BenchPortal portal) {
        String series = portal.database() == BenchPortal.Database.H2 ? "system_range" : "generate_series";
        return "(select cast(x as bigint) as n from " + series + "(1, " + EACH + ") as g(x)) s";
    }

    /** The first is what the others are compared with. */
    private static Map<String, String> logins() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("wrong password", "active#@example.com");
        names.put("unknown e-mail", "nobody#@example.com");
        names.put("locked for wrong guesses", "locked@example.com");
        names.put("locked by an administrator", "barred#@example.com");
        names.put("suspended", "suspended#@example.com");
        names.put("invited, without a password", "invited#@example.com");
        names.put("known phone", "+91987652#3");
        names.put("unknown phone", "+91987659#3");
        names.put("known agent code", "7#7K");
        names.put("unknown agent code", "8#7K");
        return names;
    }

    private static Map<String, String> codes() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("known e-mail", "active#@example.com");
        names.put("unknown e-mail", "nobody#@example.com");
        names.put("suspended", "suspended#@example.com");
        names.put("invited", "invited#@example.com");
        return names;
    }

    /** Apart from addresses: which of both was typed is no secret. */
    private static Map<String, String> phoneCodes() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("known phone", "+91987651#3");
        names.put("unknown phone", "+91987659#3");
        return names;
    }

    private static Map<String, String> resets() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("known e-mail", "active#@example.com");
        names.put("unknown e-mail", "nobody#@example.com");
        names.put("suspended", "suspended#@example.com");
        names.put("invited", "invited#@example.com");
        return names;
    }

    private List<String> compare(
            BenchPortal.Database database, MockMvc mvc, String path, String field, Map<String, String> names)
            throws Exception {
        Map<String, Timings> all = new LinkedHashMap<>();
        names.keySet().forEach(kind -> all.put(kind, new Timings()));
        for (int turn = 1; turn <= EACH; turn++) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                String typed =
                        name.getValue().replace("#3", "%03d".formatted(turn)).replace("#7", "" + (1_000_000 + turn));
                long begun = System.nanoTime();
                answer(mvc, path, field, typed.replace("#", "" + turn));
                if (turn > WARM) {
                    all.get(name.getKey()).add((System.nanoTime() - begun) / 1e6, 0);
                }
            }
        }
        Timings first = all.values().iterator().next();
        List<String> telling = new ArrayList<>();
        all.forEach((kind, timings) -> {
            double median = apart(timings.median(), first.median());
            double lowest = apart(timings.lowest(), first.lowest());
            Report.line(
                    "timing %s, %s, %s: median %.1f ms (%.2f), lowest %.1f ms (%.2f)",
                    database, path, kind, timings.median(), median, timings.lowest(), lowest);
            if (Math.min(median, lowest) >= AIM) {
                telling.add(path + ", " + kind);
            }
        });
        return telling;
    }

    private static double apart(double one, double other) {
        return Math.max(one, other) / Math.min(one, other);
    }

    /** From an address of its own, so that no count of addresses runs out. */
    private void answer(MockMvc mvc, String path, String field, String name) throws Exception {
        address++;
        String from = "10.0." + address / 250 + "." + (1 + address % 250);
        mvc.perform(post(path)
                        .param(field, name)
                        .param("password", "not-the-password-26")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        }))
                .andReturn();
    }
}
