package org.agentmitra.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    /** The first of each list is what the others are compared with. */
    private static final List<Name> LOGINS = List.of(
            new Name("wrong password", "active#@example.com"),
            new Name("unknown e-mail", "nobody#@example.com"),
            new Name("locked for wrong guesses", "locked@example.com"),
            new Name("locked by an administrator", "barred#@example.com"),
            new Name("suspended", "suspended#@example.com"),
            new Name("invited, without a password", "invited#@example.com"),
            new Name("known phone", "+919876502#3"),
            new Name("unknown phone", "+919876509#3"),
            new Name("known agent code", "7#7K"),
            new Name("unknown agent code", "8#7K"));

    private static final List<Name> MAILBOXES = List.of(
            new Name("known e-mail", "active#@example.com"),
            new Name("unknown e-mail", "nobody#@example.com"),
            new Name("suspended", "suspended#@example.com"),
            new Name("invited", "invited#@example.com"));

    /** Apart from addresses: which of both was typed is no secret. */
    private static final List<Name> PHONES =
            List.of(new Name("known phone", "+919876501#3"), new Name("unknown phone", "+919876509#3"));

    private static final List<Door> DOORS = List.of(
            new Door("/login", "name", LOGINS, 422),
            new Door("/login/code/new", "name", MAILBOXES, 302),
            new Door("/login/code/new", "name", PHONES, 302),
            new Door("/password/reset/new", "email", MAILBOXES, 302));

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
                answer(mvc, DOORS.getFirst(), "locked@example.com");
            }
            List<String> telling = new ArrayList<>();
            for (Door door : DOORS) {
                telling.addAll(compare(database, mvc, door));
            }
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

    /** What is typed by turns: {@code #} stands for the turn, {@code #3} and {@code #7} for as many digits of it. */
    private record Name(String kind, String typed) {
        String at(int turn) {
            return typed.replace("#3", "%03d".formatted(turn))
                    .replace("#7", "" + (1_000_000 + turn))
                    .replace("#", "" + turn);
        }
    }

    /** Where names are asked for. @param status of the answer to every name, or another thing is measured */
    private record Door(String path, String field, List<Name> names, int status) {}

    /** What answers to one kind of name took, on the wall's clock and on the processor's. */
    private record Taken(Timings wall, Timings processor) {
        String apartFrom(Taken other) {
            return "median %.1f ms (%.2f), lowest %.1f ms (%.2f), processor %.1f ms (%.2f)"
                    .formatted(
                            wall.median(),
                            apart(wall.median(), other.wall.median()),
                            wall.lowest(),
                            apart(wall.lowest(), other.wall.lowest()),
                            processor.median(),
                            apart(processor.median(), other.processor.median()));
        }

        /** The wall's clock alone sees what a database does, and also what else the machine does: both of its figures count. */
        boolean tells(Taken other) {
            boolean longer = apart(wall.median(), other.wall.median()) >= AIM
                    && apart(wall.lowest(), other.wall.lowest()) >= AIM;
            return longer || apart(processor.median(), other.processor.median()) >= AIM;
        }
    }

    private List<String> compare(BenchPortal.Database database, MockMvc mvc, Door door) throws Exception {
        Map<Name, Taken> all = new LinkedHashMap<>();
        door.names.forEach(name -> all.put(name, new Taken(new Timings(), new Timings())));
        for (int turn = 1; turn <= EACH; turn++) {
            for (Name name : door.names) {
                long begun = System.nanoTime();
                long worked = PROCESSOR.getCurrentThreadCpuTime();
                answer(mvc, door, name.at(turn));
                if (turn > WARM) {
                    all.get(name).processor.add((PROCESSOR.getCurrentThreadCpuTime() - worked) / 1e6, 0);
                    all.get(name).wall.add((System.nanoTime() - begun) / 1e6, 0);
                }
            }
        }
        Taken first = all.get(door.names.getFirst());
        all.forEach((name, taken) ->
                Report.line("timing %s, %s, %s: %s", database, door.path, name.kind, taken.apartFrom(first)));
        return door.names.stream()
                .filter(name -> all.get(name).tells(first))
                .map(name -> door.path + ", " + name.kind)
                .toList();
    }

    private static double apart(double one, double other) {
        return Math.max(one, other) / Math.min(one, other);
    }

    /** From an address of its own, so that no count of addresses runs out. */
    private void answer(MockMvc mvc, Door door, String name) throws Exception {
        address++;
        String from = "10.0." + address / 250 + "." + (1 + address % 250);
        int status = mvc.perform(post(door.path)
                        .param(door.field, name)
                        .param("password", "not-the-password-26")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(from);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).as("answer to %s at %s", name, door.path).isEqualTo(door.status);
    }
}
