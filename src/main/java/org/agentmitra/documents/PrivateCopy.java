package org.agentmitra.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The plain content of a document as a file, for readers that jump about in it. Only the portal's user may open it, and
 * it is gone after {@link #close()}; if the portal is killed before, after the next start.
 */
public final class PrivateCopy implements AutoCloseable {
    private final Path path;

    PrivateCopy(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
