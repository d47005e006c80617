package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.agentmitra.jobs.ImportFinished;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists begin with the users who are seen where those are few, and look at each record for whose it is where they are many:
 * both ways show the same.
 */
@PortalTest
class CrowdedPlaceTest extends PageFixture {
    /** More than a list begins with. */
    private static final int MANY = 1_001;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void lay() {
        world.lay();
        jdbc.update("insert into session_devices (name) values ('Firefox, Linux')");
        for (Viewer one : new Viewer[] {world.junior, world.stranger}) {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            String address = one.equals(world.junior) ? "192.0.2.7" : "192.0.2.8";
            jdbc.update(
                    "insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at, ended_at)"
                            + " values (?, ?, ?, 'Firefox, Linux', ?, ?, ?, ?)",
                    Ids.next(),
                    one.user(),
                    UUID.randomUUID().toString(),
                    address,
                    now,
                    now,
                    now);
            jdbc.update(
                    "insert into audit_records (id, recorded_at, actor_id, action, subject_type, subject_id, details,"
                            + " area, address) values (?, ?, null, 'signin.failed', 'account', ?, '{}', 'signin', ?)",
                    Ids.next(),
                    now,
                    one.user().toString(),
                    address);
            jdbc.update(
                    "insert into audit_records (id, recorded_at, actor_id, action, subject_type, subject_id, details,"
                            + " area, address) values (?, ?, ?, 'import.started', 'import', 'x', '{}', 'import', ?)",
                    Ids.next(),
                    now,
                    one.user(),
                    address);
            events.publishEvent(
                    new ImportFinished(Ids.next(), one.user(), "policies", "due.csv", false, 1, 0, 0, 0, 0));
        }
    }

    private void crowd() {
        jdbc.batchUpdate(
                "insert into appointments (id, user_id, node_id, path, provider_id, starts_on)"
                        + " select ?, ?, n.id, n.path, n.provider_id, ? from tree_nodes n where n.path = ?",
                IntStream.range(0, MANY)
                        .mapToObj(i ->
                                new Object[] {Ids.next(), Ids.next(), LocalDate.parse("2026-01-01"), world.jatin.path()
                                })
                        .toList());
    }

    /** Sees what lies below Sunita. */
    private Viewer overseer() {
        Map<String, Reach> grants = Map.of(
                "users.read", Reach.TREE,
                "sessions.read", Reach.TREE,
                "notifications.manage", Reach.TREE,
                "audit.read", Reach.TREE);
        return new Viewer(
                world.senior.user(),
                "Sunita",
                "senior_agent",
                grants,
                world.provider,
                null,
                world.senior.prefixes(),
                Set.of(),
                world.senior.zone());
    }

    @ParameterizedTest
    @CsvSource({
        "/users?q=,false",
        "/users?q=,true",
        "/users?role=junior_agent&status=active&sort=-created,true",
        "/users/sessions,false",
        "/users/sessions,true",
        "/users/sessions?state=ended&device=firefox,true",
        "/messages,false",
        "/messages,true"
    })
    void listsShowWhoStandsBelowAlone(String page, boolean crowded) {
        if (crowded) {
            crowd();
        }
        assertThat(get(overseer(), page))
                .hasStatusOk()
                .bodyText()
                .contains("Jatin Shah")
                .doesNotContain("Ravi Menon");
    }

    @ParameterizedTest
    @CsvSource({"/audit,false", "/audit,true", "/audit?action=signin,true", "/audit?action=import&from=2026-01-01,true"
    })
    void theAuditShowsWhatWasDoneByAndToThem(String page, boolean crowded) {
        if (crowded) {
            crowd();
        }
        assertThat(get(overseer(), page))
                .hasStatusOk()
                .bodyText()
                .contains("192.0.2.7</td>")
                .doesNotContain("192.0.2.8</td>");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void theAuditHidesWhoStandsElsewhereToo(boolean crowded) {
        if (crowded) {
            crowd();
        }
        jdbc.update(
                "insert into appointments (id, user_id, node_id, path, provider_id, starts_on)"
                        + " select ?, ?, n.id, n.path, n.provider_id, ? from tree_nodes n where n.path = ?",
                Ids.next(),
                world.junior.user(),
                LocalDate.parse("2026-01-01"),
                world.ravi.path());
        assertThat(get(overseer(), "/audit")).hasStatusOk().bodyText().doesNotContain("192.0.2.7</td>");
    }
}
