package org.agentmitra.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestRecord;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AlertWatchTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AlertSettings settings;

    @Autowired
    Suspicions suspicions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AlertWatch watch;

    /** Other tests leave records behind when they commit. */
    @BeforeEach
    void lay() {
        jdbc.sql("delete from audit_records").update();
        jdbc.sql("delete from user_sessions").update();
        world.lay();
    }

    private void did(int times, Viewer actor, String action) {
        for (int i = 0; i < times; i++) {
            events.publishEvent(new TestRecord(actor.user(), action, actor.user(), Map.of()));
        }
    }

    private void failed(int accounts, boolean known, String address) {
        for (int i = 0; i < accounts; i++) {
            events.publishEvent(new TestRecord(null, "signin.failed", known ? Ids.next() : null, address));
        }
    }

    private List<String> alerts() {
        return jdbc.sql("select concat(rule, ' ', about, ' ', events) from alerts order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private AlertWatch at(Instant moment) {
        return new AlertWatch(suspicions, settings, jdbc, events, transaction, Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void manyAccountsFromOneAddressAreToldOnceAWindow() {
        failed(19, true, "192.0.2.1");
        failed(10, true, "192.0.2.2");
        failed(9, false, "192.0.2.2");
        UUID one = Ids.next();
        for (int i = 0; i < 40; i++) {
            events.publishEvent(new TestRecord(null, "signin.failed", one, "192.0.2.3"));
        }
        watch.look();
        assertThat(alerts()).isEmpty();
        failed(1, true, "192.0.2.1");
        failed(1, false, "192.0.2.2");
        watch.look();
        watch.look();
        assertThat(alerts())
                .containsExactlyInAnyOrder("credential-stuffing 192.0.2.1 20", "credential-stuffing 192.0.2.2 20");
    }

    @Test
    void anAttackThatGoesOnIsToldAnewInTheNextWindow() {
        failed(20, true, "192.0.2.1");
        watch.look();
        Instant later = Instant.now().plusSeconds(16 * 60);
        at(later).look();
        assertThat(alerts()).hasSize(1);
        jdbc.sql("update audit_records set recorded_at = ?")
                .param(later.minusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();
        at(later).look();
        assertThat(alerts()).hasSize(2);
    }

    @Test
    void codesForManyAccountsAreTold() {
        for (int i = 0; i < 10; i++) {
            events.publishEvent(new TestRecord(
                    null, i % 2 == 0 ? "signin.code_sent" : "signin.code_in_vain", Ids.next(), "192.0.2.1"));
        }
        watch.look();
        assertThat(alerts()).containsExactly("code-spraying 192.0.2.1 10");
    }

    @Test
    void denialsAndExportsOfOneUserAreTold() {
        did(14, world.senior, "access.refused");
        did(9, world.junior, "policies.exported");
        watch.look();
        assertThat(alerts()).isEmpty();
        did(1, world.senior, "access.missing");
        did(1, world.junior, "audit.exported");
        watch.look();
        assertThat(alerts())
                .containsExactlyInAnyOrder(
                        "denials " + world.senior.user() + " 15", "export-burst " + world.junior.user() + " 10");
    }

    @Test
    void aNewDeviceIsToldAtOddHoursAlone() {
        session(world.senior, "Chrome, Android", "2026-03-01T06:00:00Z");
        session(world.senior, "Chrome, Android", "2026-03-05T20:00:00Z");
        session(world.junior, "Firefox, Linux", "2026-03-05T20:00:00Z");
        session(world.stranger, "Chrome, Android", "2026-03-01T06:00:00Z");
        session(world.stranger, "Safari, iOS", "2026-03-05T10:00:00Z");
        // Half past one at night in India.
        at(Instant.parse("2026-03-05T20:05:00Z")).look();
        at(Instant.parse("2026-03-05T10:05:00Z")).look();
        assertThat(alerts()).isEmpty();
        session(world.senior, "Firefox, Windows", "2026-03-05T20:04:00Z");
        at(Instant.parse("2026-03-05T20:05:00Z")).look();
        assertThat(alerts()).containsExactly("odd-device " + world.senior.user() + " 1");
    }

    private void session(Viewer of, String device, String at) {
        OffsetDateTime moment = OffsetDateTime.parse(at);
        jdbc.sql("insert into user_sessions (id, user_id, session_id, device, address, seen_at, started_at)"
                        + " values (?, ?, ?, ?, '192.0.2.1', ?, ?)")
                .params(Ids.next(), of.user(), Ids.next().toString(), device, moment, moment)
                .update();
    }

    @Test
    void thoseWhoWatchAreToldInTheInboxAndByEmail() {
        Viewer officer = world.viewer("compliance_officer", null);
        did(15, world.senior, "access.refused");
        watch.look();
        assertThat(told(officer)).containsExactlyInAnyOrder("IN_APP alert-denials", "EMAIL alert-denials");
        assertThat(told(world.root)).hasSize(2);
        assertThat(told(world.senior)).isEmpty();
        assertThat(jdbc.sql("select arguments from messages where user_id = ? and channel = 'IN_APP'")
                        .param(officer.user())
                        .query(String.class)
                        .single())
                .isEqualTo("[\"Sunita Rao\",15]");
        assertThat(jdbc.sql("select details from audit_records where action = 'alert.raised'")
                        .query(String.class)
                        .single())
                .contains("denials", "15")
                .doesNotContain("Sunita");
    }

    private List<String> told(Viewer viewer) {
        return jdbc.sql("select concat(channel, ' ', template) from messages where user_id = ?")
                .param(viewer.user())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
