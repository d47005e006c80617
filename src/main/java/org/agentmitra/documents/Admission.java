package org.agentmitra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Decides whether a sealed file may stay: its owner has room, and the scanner finds nothing, or has yet to be asked. */
@Component
class Admission {
    private static final Logger log = LoggerFactory.getLogger(Admission.class);

    private final Documents documents;
    private final Vault vault;
    private final @Nullable Scanner scanner;
    private final DataSize quota;

    @Autowired
    Admission(
            Documents documents,
            Vault vault,
            ObjectProvider<Scanner> scanner,
            @Value("${portal.documents.quota}") DataSize quota) {
        this(documents, vault, scanner.getIfAvailable(), quota);
    }

    private Admission(Documents documents, Vault vault, @Nullable Scanner scanner, DataSize quota) {
        this.documents = documents;
        this.vault = vault;
        this.scanner = scanner;
        this.quota = quota;
    }

    /** The same with another scanner and quota. */
    Admission with(@Nullable Scanner other, DataSize most) {
        return new Admission(documents, vault, other, most);
    }

    /**
     * The document as it may be kept; what is refused has no content any more.
     *
     * @throws Refused when its owner has no room for it, or the scanner finds something
     */
    Document admit(Document document) {
        try {
            refuseBeyondQuota(document);
            return scan(document).map(document::scanned).orElseThrow(() -> new Refused("file", "documents.infected"));
        } catch (RuntimeException refused) {
            drop(document);
            throw refused;
        }
    }

    /** What the scanner says; empty when it finds something. */
    Optional<ScanState> scan(Document document) {
        if (scanner == null) {
            return Optional.of(ScanState.NONE);
        }
        try (InputStream content = vault.open(document, 0)) {
            return scanner.isClean(content) ? Optional.of(ScanState.CLEAN) : Optional.empty();
        } catch (IOException silent) {
            log.warn("Document {} goes into quarantine: {}", document.id(), silent.toString());
            return Optional.of(ScanState.WAITING);
        }
    }

    private void refuseBeyondQuota(Document document) {
        UUID owner = document.owner();
        if (owner != null && documents.bytesOf(owner) + document.ref().size() > quota.toBytes()) {
            throw new Refused("file", "documents.quota");
        }
    }

    private void drop(Document document) {
        try {
            vault.drop(document.blob());
        } catch (IOException e) {
            log.warn("Content {} is left to the sweep", document.blob(), e);
        }
    }
}
