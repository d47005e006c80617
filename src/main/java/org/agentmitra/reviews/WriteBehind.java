package org.agentmitra.reviews;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes one part of something while the next is read. Reading stays with the thread that asks, and so in its
 * transaction. Closing waits for a part under way, since what it goes to may be closed next.
 */
final class WriteBehind<T> implements AutoCloseable {
    /** Where the parts go, one at a time. */
    @FunctionalInterface
    interface Sink<T> {
        void write(T part) throws IOException;
    }

    private final Sink<T> sink;
    private final ExecutorService writer = Executors.newVirtualThreadPerTaskExecutor();
    private Future<?> writing = CompletableFuture.completedFuture(null);

    WriteBehind(Sink<T> sink) {
        this.sink = sink;
    }

    /**
     * Takes a part once the one before is written.
     *
     * @throws IOException as the sink threw it for that one, or when the thread is interrupted meanwhile
     */
    void accept(T part) throws IOException {
        finish();
        writing = writer.submit(() -> {
            sink.write(part);
            return null;
        });
    }

    /** Waits until all is written; throws as {@link #accept}. */
    void finish() throws IOException {
        try {
            writing.get();
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
        writer.close();
    }
}
