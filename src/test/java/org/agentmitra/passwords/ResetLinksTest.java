package org.agentmitra.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.accounts.PasswordReplaced.Way;
import org.agentmitra.accounts.TestAccounts;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ResetLinksTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts standing;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    UUID asha;
    PasswordOwner owner;
    String token;

    @BeforeEach
    void issue() {
        asha = accounts.open(null, "Asha Iyer", "asha@example.com", "correct horse battery", "junior_agent");
        owner = credentials.ownerOf(asha).orElseThrow();
        token = at(NOON).issue(owner, ResetLinks.LIFE);
    }

    @Test
    void aLinkLivesForHalfAnHour() {
        Instant end = NOON.plus(Duration.ofMinutes(30));
        assertThat(at(end.minusSeconds(1)).byToken(token).orElseThrow().owner()).isEqualTo(owner);
        assertThat(at(end).byToken(token)).isEmpty();
        ResetLink opened = at(NOON).byToken(token).orElseThrow();
        assertThat(at(end).byId(opened.id())).isEmpty();
        assertThat(at(end).redeem(opened)).isFalse();
    }

    @Test
    void aLinkWorksOnce() {
        ResetLink link = at(NOON).byToken(token).orElseThrow();
        assertThat(at(NOON).redeem(link)).isTrue();
        assertThat(at(NOON).redeem(link)).isFalse();
        assertThat(at(NOON).byToken(token)).isEmpty();
        assertThat(at(NOON).byId(link.id())).isEmpty();
    }

    @Test
    void anotherPasswordKillsIt() {
        assertThat(credentials.replace(owner, credentials.prepare("another horse battery"), Way.OLD_PASSWORD, "::1"))
                .isTrue();
        assertThat(at(NOON).byToken(token)).isEmpty();
    }

    @Test
    void aSuspensionHidesIt() {
        standing.suspend(asha);
        assertThat(at(NOON).byToken(token)).isEmpty();
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        assertThat(token).hasSize(43).isNotEqualTo(at(NOON).issue(owner, ResetLinks.LIFE));
        assertThat(jdbc.sql("select count(*) from password_links where token_hash = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(at(NOON).byToken("")).isEmpty();
        assertThat(at(NOON).byToken(token.toLowerCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void whatIsMadeForNobodyOpensNothing() {
        assertThat(at(NOON).byToken(at(NOON).issue(null, ResetLinks.LIFE))).isEmpty();
    }

    @Test
    void linksWhoseTimeIsOverAreRemoved() {
        assertThat(at(NOON.plus(Duration.ofMinutes(29))).purge()).isZero();
        assertThat(at(NOON.plus(Duration.ofMinutes(30))).purge()).isEqualTo(1);
    }

    private ResetLinks at(Instant time) {
        return new ResetLinks(jdbc, credentials, Clock.fixed(time, ZoneOffset.UTC));
    }
}
