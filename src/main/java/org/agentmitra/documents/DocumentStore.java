package org.agentmitra.documents;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps files encrypted, in a folder or in an S3-compatible store, and a row about each in the database. Who may see a
 * document is decided by the module that holds its id.
 */
@Component
public class DocumentStore {

    /**
     * Encrypts and stores all of the content under a generated name. The row is written in the caller's transaction; a
     * blob whose transaction was rolled back is removed later.
     *
     * @param owner user who brought the file; null for the system
     * @param kind what it is, for example {@code import-source}
     */
    public DocumentRef put(@Nullable UUID owner, String kind, String fileName, String mediaType, InputStream content) {
        throw new UnsupportedOperationException();
    }

    public Optional<DocumentRef> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The plain content; the caller closes it. Reading fails when a byte of the stored content was changed. */
    public InputStream open(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Removes row and content; nothing happens when it is already gone. */
    public void delete(UUID id) {
        throw new UnsupportedOperationException();
    }
}
