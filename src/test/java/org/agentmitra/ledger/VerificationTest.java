package org.agentmitra.ledger;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agentmitra.ledger.Verification.Outcome;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestRecord;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class VerificationTest {
    private static final Pattern CHANGES = Pattern.compile("(?i)(update|delete\\s+from|truncate)\\s+audit_records");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Sealing sealing;

    @Autowired
    Verifier verifier;

    @Autowired
    Verifications verifications;

    /** Other tests leave records behind when they commit. */
    @BeforeEach
    void lay() {
        jdbc.sql("delete from audit_records").update();
        jdbc.sql("delete from audit_seals").update();
        jdbc.sql("delete from audit_verifications").update();
        world.lay();
    }

    private void sealed(int records) {
        for (int i = 0; i < records; i++) {
            events.publishEvent(new TestRecord(world.root.user(), "sessions.ended", world.root.user(), Map.of("n", i)));
        }
        jdbc.sql(
                        "update audit_records set recorded_at = recorded_at - interval '1' hour"
                                + " where recorded_at > (select coalesce(max(last_at), timestamp with time zone '2000-01-01 00:00:00+00') from audit_seals)")
                .update();
        assertThat(sealing.seal()).isPositive();
    }

    private Verification verify() {
        UUID id = verifications.begin(world.root.user());
        verifier.run(id);
        return verifications.find(id, ZoneId.of("Asia/Kolkata")).orElseThrow();
    }

    private UUID nth(int n) {
        return jdbc.sql("select id from audit_records order by recorded_at, id")
                .query(UUID.class)
                .list()
                .get(n);
    }

    @Test
    void whatNobodyTouchedIsAsItWasWritten() {
        sealed(2_100);
        events.publishEvent(new TestRecord(world.root.user(), "sessions.ended", world.root.user(), Map.of()));
        assertThat(sealing.seal()).isZero();
        Verification whole = verify();
        assertThat(whole.outcome()).isEqualTo(Outcome.WHOLE);
        assertThat(whole.records()).isEqualTo(2_100);
        assertThat(whole.batches()).isEqualTo(3);
        assertThat(whole.unsealed()).isEqualTo(1);
    }

    @Test
    void aChangedRecordIsNamed() {
        sealed(1_005);
        UUID changed = nth(1_002);
        jdbc.sql("update audit_records set details = '{\"n\":0}' where id = ?")
                .param(changed)
                .update();
        Verification found = verify();
        assertThat(found.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(found.brokenBatch()).isEqualTo(2);
        assertThat(found.brokenRecord()).isEqualTo(changed);
        assertThat(found.records()).isEqualTo(1_000);
    }

    @Test
    void aRecordAddedLaterOrTakenAwayIsFound() {
        sealed(10);
        UUID forged = UUID.randomUUID();
        jdbc.sql("insert into audit_records (id, recorded_at, action, area, subject_type, details)"
                        + " select ?, recorded_at, 'x.y', 'x', 'page', '{}' from audit_records where id = ?")
                .params(forged, nth(4))
                .update();
        assertThat(verify().brokenRecord()).isEqualTo(forged);
        jdbc.sql("delete from audit_records where id in (?, ?)")
                .params(forged, nth(0))
                .update();
        assertThat(verify().outcome()).isEqualTo(Outcome.MISSING);
    }

    @Test
    void aChangedSealAndAChainCutShortAreFound() {
        sealed(5);
        sealed(5);
        assertThat(verify().outcome()).isEqualTo(Outcome.WHOLE);
        jdbc.sql("delete from audit_seals where batch = 2").update();
        Verification cut = verify();
        assertThat(cut.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(cut.brokenBatch()).isEqualTo(2);
        jdbc.sql("update audit_seals set prints = 'x' where batch = 1").update();
        assertThat(verify().brokenBatch()).isEqualTo(1);
    }

    @Test
    void whoSeesAllAsksForAVerificationAndReadsWhatCameOfIt() {
        sealed(3);
        var asked = mvc.post()
                .uri("/audit/verifications")
                .with(as(world.root))
                .with(csrf())
                .exchange();
        assertThat(asked).hasStatus3xxRedirection();
        String path = Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(path).with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("Being verified", "hx-get=\"" + path + "/progress\"");
        verifier.run(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(mvc.get().uri(path + "/progress").with(as(world.root)))
                .hasStatusOk()
                .bodyText()
                .contains("All 3 records are as they were written (batches: 1).", "not sealed yet")
                .doesNotContain("hx-get", "<html");
        var admin = world.viewer("provider_admin", world.sunita);
        assertThat(mvc.get().uri(path).with(as(admin))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/audit/verifications").with(as(admin)).with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/audit/verifications").with(as(world.senior)).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/audit/verifications/" + UUID.randomUUID()).with(as(world.root)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void noStatementOfThePortalChangesARecord() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> changing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(VerificationTest::changes)
                    .toList();
            assertThat(changing).isEmpty();
        }
    }

    private static boolean changes(Path file) {
        try {
            return CHANGES.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
