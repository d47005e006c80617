package org.agentmitra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agentmitra.blobs.Scratch;
import org.agentmitra.documents.Vault.Sealed;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files encrypted, in a folder or in an S3-compatible store, and a row about each in the database. Who may see a
 * document is decided by the module that holds its id.
 */
@Component
public class DocumentStore {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,66}");

    private final Documents documents;
    private final Vault vault;
    private final Admission admission;
    private final AfterTransaction after;
    private final Scratch scratch;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentStore(
            Documents documents,
            Vault vault,
            Admission admission,
            AfterTransaction after,
            Scratch scratch,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.vault = vault;
        this.admission = admission;
        this.after = after;
        this.scratch = scratch;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Encrypts and stores all of the content under a generated name. The row is written in the caller's transaction,
     * after the content, so that no connection waits for a slow upload when the caller has none open. The content of a
     * transaction that is rolled back is removed.
     *
     * @param owner user who brought the file; null for the system
     * @param kind what it is, for example {@code import-source}
     * @param fileName as it was brought; kept as a label without folders and control characters
     * @param mediaType as the caller found or was told; kept when it is well-formed
     * @throws UncheckedIOException when the content cannot be read or stored; then nothing of it is kept
     * @throws org.agentmitra.shared.Refused when the owner's quota is used up, or a scanner finds something; likewise
     */
    public DocumentRef put(@Nullable UUID owner, String kind, String fileName, String mediaType, InputStream content) {
        UUID id = Ids.next();
        Sealed sealed = seal(id, content);
        DocumentRef ref =
                new DocumentRef(id, FileName.clean(fileName), checked(mediaType), sealed.size(), sealed.sha256());
        Document document =
                admission.admit(new Document(owner, kind, ref, sealed.blob(), sealed.key(), ScanState.WAITING, null));
        transaction.executeWithoutResult(status -> {
            after.rollbackDrop(sealed.blob());
            documents.add(document);
            events.publishEvent(new DocumentStored(owner, id, kind, ref.mediaType(), ref.size()));
        });
        return ref;
    }

    /**
     * Lets files be removed by themselves, with an event {@link DocumentsGone}; from then on they cannot be opened.
     *
     * @param at null to keep them until somebody deletes them
     */
    public void keepUntil(Collection<UUID> ids, @Nullable Instant at) {
        if (!ids.isEmpty()) {
            documents.purgeAt(ids, at);
        }
    }

    /** Whether one of the files cannot be opened yet, as the scanner has not answered. */
    public boolean inQuarantine(Collection<UUID> ids) {
        return !ids.isEmpty() && documents.anyWaiting(ids);
    }

    public Optional<DocumentRef> find(UUID id) {
        return documents.find(id).map(Document::ref);
    }

    /**
     * The plain content; the caller closes it. Reading fails when a byte of the stored content was changed.
     *
     * @throws QuarantinedDocument while the scanner has not answered
     * @throws NotFound when it is gone, or its time is over
     */
    public InputStream open(UUID id) {
        return open(id, 0);
    }

    /** The plain content from a byte on, without reading what lies before. */
    public InputStream open(UUID id, long offset) {
        Document document = document(id);
        try {
            return vault.open(document, offset);
        } catch (UnreadableDocument unreadable) {
            // It may have been sealed anew between the look at its row and that at its content.
            Document again = document(id);
            if (again.blob().equals(document.blob())) {
                throw unreadable;
            }
            return vault.open(again, offset);
        }
    }

    /** All of the plain content, for documents that are small. */
    public byte[] read(UUID id) {
        try (InputStream content = open(id)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of the plain content in a temporary file; the caller closes, which deletes it. */
    public PrivateCopy plainCopy(UUID id) {
        try (InputStream content = open(id)) {
            return new PrivateCopy(copy(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes row and content, as the system; nothing happens when it is already gone. */
    public void delete(UUID id) {
        delete(null, id);
    }

    /**
     * Removes the row in the caller's transaction, and the content after it; nothing happens when it is already gone.
     *
     * @param actor user who does it; null for the system
     */
    public void delete(@Nullable UUID actor, UUID id) {
        transaction.executeWithoutResult(status -> documents.find(id).ifPresent(document -> {
            if (documents.remove(id)) {
                after.commitDrop(document.blob());
                events.publishEvent(new DocumentDeleted(actor, id, document.kind()));
            }
        }));
    }

    private Document document(UUID id) {
        Document document = documents
                .find(id)
                .filter(found -> !found.isOver(clock.instant()))
                .orElseThrow(() -> new NotFound("document", id));
        if (document.scan() == ScanState.WAITING) {
            throw new QuarantinedDocument(id);
        }
        return document;
    }

    private Sealed seal(UUID id, InputStream content) {
        try {
            return vault.seal(id, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers send what they like: parameters and anything odd are dropped. */
    private static String checked(String mediaType) {
        return MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : "application/octet-stream";
    }

    private Path copy(InputStream content) throws IOException {
        Path file = scratch.file();
        try (OutputStream out = Files.newOutputStream(file)) {
            content.transferTo(out);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
