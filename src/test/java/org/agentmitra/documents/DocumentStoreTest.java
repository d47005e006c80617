package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.agentmitra.blobs.BlobName;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.blobs.FolderBlobs;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class DocumentStoreTest {
    private static final UUID OWNER = UUID.fromString("018f0000-0000-7000-8000-000000000009");

    @TempDir
    Path folder;

    @Autowired
    DocumentStore store;

    @Autowired
    Documents documents;

    @Autowired
    Blobs blobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void keepsAFileWithItsFacts() throws Exception {
        DocumentRef ref = store.put(OWNER, "import-source", "../due.xlsx", "application/pdf", content("Sunita"));
        assertThat(store.find(ref.id())).contains(ref);
        assertThat(ref.fileName()).isEqualTo("due.xlsx");
        assertThat(ref.size()).isEqualTo(6);
        assertThat(ref.sha256()).startsWith("902e27a2");
        try (InputStream in = store.open(ref.id(), 3)) {
            assertThat(in).hasContent("ita");
        }
        assertThat(audited(ref)).containsExactly("document.stored");
    }

    @Test
    void dropsAMediaTypeThatIsNone() {
        DocumentRef ref = store.put(null, "test", "a", "text/html\r\nX-Evil: 1", content("x"));
        assertThat(ref.mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void givesAPlainCopyThatIsGoneAfterwards() throws Exception {
        DocumentRef ref = store.put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
        Path path;
        try (PrivateCopy copy = store.plainCopy(ref.id())) {
            path = copy.path();
            assertThat(path).hasContent("Sunita");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void knowsNothingOfOtherIds() {
        UUID nobody = Ids.next();
        assertThat(store.find(nobody)).isEmpty();
        assertThatThrownBy(() -> store.open(nobody)).isInstanceOf(NotFound.class);
        store.delete(nobody);
    }

    @Test
    void aRolledBackTransactionLeavesNoContent() {
        String[] blob = new String[1];
        ownTransaction().executeWithoutResult(status -> {
            DocumentRef ref = store.put(OWNER, "test", "a.txt", "text/plain", content("Sunita"));
            blob[0] = blobOf(ref);
            assertThat(exists(blob[0])).isTrue();
            status.setRollbackOnly();
        });
        assertThat(exists(blob[0])).isFalse();
    }

    @Test
    void contentGoesOnlyWhenTheDeletionIsCommitted() {
        DocumentRef ref =
                ownTransaction().execute(status -> store.put(OWNER, "test", "a.txt", "text/plain", content("Sunita")));
        String blob = documents.find(ref.id()).orElseThrow().blob();
        ownTransaction().executeWithoutResult(status -> {
            store.delete(OWNER, ref.id());
            status.setRollbackOnly();
        });
        assertThat(exists(blob)).isTrue();
        ownTransaction().executeWithoutResult(status -> store.delete(OWNER, ref.id()));
        assertThat(exists(blob)).isFalse();
        assertThat(store.find(ref.id())).isEmpty();
        assertThat(audited(ref)).containsExactly("document.stored", "document.deleted");
        ownTransaction()
                .executeWithoutResult(status -> jdbc.sql("delete from audit_records where subject_id = ?")
                        .param(ref.id().toString())
                        .update());
    }

    @Test
    void aFileThatBreaksOffLeavesNoRow() {
        jdbc.sql("delete from documents").update();
        assertThatThrownBy(() -> store.put(OWNER, "test", "a", "text/plain", BlobsContract.breaksOff()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(documents.isEmpty()).isTrue();
    }

    @Test
    void theSweepRemovesOldContentWithoutARow() throws Exception {
        jdbc.sql("delete from documents").update();
        FolderBlobs others = new FolderBlobs(folder);
        String known = BlobName.next();
        String stray = BlobName.next();
        others.write(known, out -> out.write(1));
        others.write(stray, out -> out.write(1));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        new Sweep(others, documents, later).run();
        assertThat(folder.resolve(stray)).as("no rows at all: another's store").exists();
        DocumentRef ref = new DocumentRef(Ids.next(), "a", "text/plain", 1, "");
        documents.add(new Document(OWNER, "test", ref, known, 1, ScanState.NONE, null));
        new Sweep(others, documents, Clock.systemUTC()).run();
        assertThat(folder.resolve(stray)).as("its row may still come").exists();
        new Sweep(others, documents, later).run();
        assertThat(Files.exists(folder.resolve(stray))).isFalse();
        assertThat(folder.resolve(known)).exists();
    }

    private TransactionTemplate ownTransaction() {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private String blobOf(DocumentRef ref) {
        return documents.find(ref.id()).orElseThrow().blob();
    }

    private boolean exists(String blob) {
        try (var channel = blobs.open(blob)) {
            return channel.isOpen();
        } catch (IOException e) {
            return false;
        }
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
