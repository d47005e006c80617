package org.agentmitra.reviews;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next part of something while the one before is worked on. Closing waits for a part under way, since its
 * source may be closed next.
 */
final class ReadAhead<T> implements AutoCloseable {
    private final Callable<@Nullable T> source;
    private final ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor();
    private Future<@Nullable T> coming;

    /** @param source gives null at the end; asked for one part at a time */
    ReadAhead(Callable<@Nullable T> source) {
        this.source = source;
        this.coming = reader.submit(source);
    }

    /**
     * Null at the end.
     *
     * @throws IOException as the source throws it, or when the waiting thread is interrupted
     */
    @Nullable
    T next() throws IOException {
        try {
            T part = coming.get();
            if (part != null) {
                coming = reader.submit(source);
            }
            return part;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case RuntimeException unchecked -> throw unchecked;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
