package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.blobs.Scratch;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Scanned, in quarantine, within the quota, purged. */
@PortalTest
class DocumentCareTest {
    private static final UUID OWNER = UUID.fromString("018f0000-0000-7000-8000-000000000009");

    @Autowired
    Documents documents;

    @Autowired
    Blobs blobs;

    @Autowired
    Vault vault;

    @Autowired
    Admission admission;

    @Autowired
    Retention retention;

    @Autowired
    DocumentStore plain;

    @Autowired
    AfterTransaction after;

    @Autowired
    Scratch scratch;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("delete from documents").update();
        clamd = new Clamd();
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void whatTheScannerClearsCanBeOpened() {
        DocumentRef ref = store(scanned()).put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
        assertThat(plain.read(ref.id())).asString().isEqualTo("Sunita");
        assertThat(documents.find(ref.id()).orElseThrow().scan()).isEqualTo(ScanState.CLEAN);
        assertThat(clamd.asked).isEqualTo(1);
    }

    @Test
    void whatTheScannerFindsIsRefusedAndGone() throws IOException {
        List<String> before = names();
        assertThatThrownBy(() -> store(scanned()).put(OWNER, "test", "a.txt", "text/plain", content("EICAR")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("documents.infected"));
        assertThat(documents.isEmpty()).isTrue();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void whatTheScannerDoesNotAnswerIsInQuarantineUntilItDoes() {
        clamd.answer = "";
        DocumentRef ref = store(scanned()).put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
        assertThatThrownBy(() -> plain.open(ref.id())).isInstanceOf(QuarantinedDocument.class);
        assertThatThrownBy(() -> plain.plainCopy(ref.id())).isInstanceOf(QuarantinedDocument.class);
        assertThat(plain.inQuarantine(List.of(ref.id()))).isTrue();
        quarantine().run(scanned());
        assertThatThrownBy(() -> plain.open(ref.id())).isInstanceOf(QuarantinedDocument.class);
        clamd.answer = "stream: OK\0";
        quarantine().run(scanned());
        assertThat(plain.read(ref.id())).asString().isEqualTo("Sunita");
        assertThat(plain.inQuarantine(List.of(ref.id()))).isFalse();
        assertThat(audited(ref)).containsExactly("document.stored", "document.released");
    }

    @Test
    void whatTheScannerFindsInQuarantineIsDestroyed() {
        Admission silent = admission.with(
                content -> {
                    throw new IOException("away");
                },
                DataSize.ofGigabytes(1));
        DocumentRef ref = store(silent).put(OWNER, "test", "a.txt", "text/plain", content("EICAR"));
        quarantine().run(scanned());
        assertThat(plain.find(ref.id())).isEmpty();
        assertThat(audited(ref)).containsExactly("document.stored", "document.destroyed");
    }

    @Test
    void whatCannotBeReadKeepsNothingElseInQuarantine() throws IOException {
        clamd.answer = "";
        DocumentRef lost = store(scanned()).put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
        DocumentRef whole = store(scanned()).put(OWNER, "test", "b.txt", "text/plain", content("Jatin"));
        blobs.delete(documents.find(lost.id()).orElseThrow().blob());
        clamd.answer = "stream: OK\0";
        quarantine().run(scanned());
        assertThat(plain.read(whole.id())).asString().isEqualTo("Jatin");
        assertThat(plain.inQuarantine(List.of(lost.id()))).isTrue();
    }

    @Test
    void aUserHasAQuotaAndTheSystemHasNone() {
        DocumentStore small = store(admission.with(null, DataSize.ofBytes(10)));
        small.put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
        assertThatThrownBy(() -> small.put(OWNER, "test", "b.txt", "text/plain", content("Jatin")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("documents.quota"));
        small.put(OWNER, "test", "b.txt", "text/plain", content("Ravi"));
        small.put(null, "test", "c.txt", "text/plain", content("a long text of the system"));
        small.put(Ids.next(), "test", "d.txt", "text/plain", content("Jatin"));
    }

    @Test
    void whatIsOverCannotBeOpenedAndIsPurged() {
        DocumentRef over = plain.put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
        DocumentRef later = plain.put(OWNER, "test", "b.txt", "text/plain", content("Jatin"));
        plain.keepUntil(List.of(over.id()), Instant.now().minusSeconds(1));
        plain.keepUntil(List.of(later.id()), Instant.now().plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> plain.open(over.id())).isInstanceOf(NotFound.class);
        retention.run();
        assertThat(plain.find(over.id())).isEmpty();
        assertThat(plain.read(later.id())).asString().isEqualTo("Jatin");
        assertThat(audited(over)).containsExactly("document.stored", "document.deleted");
    }

    private Quarantine quarantine() {
        return new Quarantine(documents, admission, after, transaction, events);
    }

    private Admission scanned() {
        return admission.with(clamd.scanner(), DataSize.ofGigabytes(1));
    }

    private DocumentStore store(Admission admitting) {
        return new DocumentStore(documents, vault, admitting, after, scratch, transaction, events, Clock.systemUTC());
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        blobs.before(Instant.now().plus(Duration.ofDays(1)), names::addAll);
        return names;
    }

    private List<String> audited(DocumentRef ref) {
        return jdbc.sql("select action from audit_records where subject_id = ? order by recorded_at, id")
                .param(ref.id().toString())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
