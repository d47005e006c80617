package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.keys.KeyCensus;
import org.agentmitra.keys.Keys;
import org.agentmitra.keys.StreamKeys;
import org.agentmitra.shared.Ids;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files and the keys that sealed them. */
@PortalTest
class DocumentKeysTest {
    private static final UUID OWNER = UUID.fromString("018f0000-0000-7000-8000-000000000009");

    @Autowired
    Documents documents;

    @Autowired
    Blobs blobs;

    @Autowired
    Vault vault;

    @Autowired
    DocumentStore plain;

    @Autowired
    AfterTransaction after;

    @Autowired
    KeyCensus census;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        jdbc.sql("delete from documents").update();
    }

    @Test
    void everyFileIsSealedAnewAfterARotationAndAnInterruption() throws Exception {
        StreamKeys[] keys = Keys.rotatedStreams();
        Vault before = new Vault(blobs, keys[0]);
        Vault behind = new Vault(blobs, keys[1]);
        List<Document> stored = new ArrayList<>();
        for (String text : List.of("Sunita", "Jatin", "Ravi")) {
            stored.add(stored(before, text));
        }
        blobs.delete(stored.get(1).blob());
        assertThat(reseal(behind, keys[1]).run()).isEqualTo(new Reseal.Outcome(2, 1));
        Document first = documents.find(stored.getFirst().id()).orElseThrow();
        assertThat(first.key()).isEqualTo(keys[1].primary()).isNotEqualTo(keys[0].primary());
        assertThat(first.blob()).isNotEqualTo(stored.getFirst().blob());
        assertThat(behind.open(first, 0)).hasContent("Sunita");
        assertThat(reseal(behind, keys[1]).run())
                .as("goes on with what is left")
                .isEqualTo(new Reseal.Outcome(0, 1));
    }

    @Test
    void aFileThatChangedMeanwhileKeepsItsNewContent() throws Exception {
        Document stale = stored(vault, "Sunita");
        Vault.Sealed other = vault.seal(stale.id(), content("Sunita"));
        assertThat(documents.exchange(stale, other)).isTrue();
        assertThat(documents.exchange(stale, vault.seal(stale.id(), content("Sunita"))))
                .isFalse();
        assertThat(plain.read(stale.id())).asString().isEqualTo("Sunita");
    }

    @Test
    void ofEachKeyIsSaidHowManyFilesItOpens() throws Exception {
        StreamKeys[] keys = Keys.rotatedStreams();
        stored(new Vault(blobs, keys[0]), "Sunita");
        stored(new Vault(blobs, Keys.forStreams()), "Jatin");
        assertThat(new KeyReport(census, keys[1], documents).lines())
                .filteredOn(line -> line.startsWith("documents"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).endsWith(keys[0].primary() + "  needed: 1 files"))
                .anySatisfy(line -> assertThat(line).endsWith(keys[1].primary() + "  needed: 0 files (the newest)"))
                .anySatisfy(line -> assertThat(line).endsWith("needed: 1 files, and is not in the secret"));
    }

    private Document stored(Vault in, String text) throws IOException {
        UUID id = Ids.next();
        Vault.Sealed sealed = in.seal(id, content(text));
        DocumentRef ref = new DocumentRef(id, "a.txt", "text/plain", sealed.size(), sealed.sha256());
        Document document = new Document(OWNER, "test", ref, sealed.blob(), sealed.key(), ScanState.NONE, null);
        documents.add(document);
        return document;
    }

    private Reseal reseal(Vault in, StreamKeys keys) {
        return new Reseal(documents, in, keys, after, transaction, events);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
