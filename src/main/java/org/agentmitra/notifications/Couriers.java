package org.agentmitra.notifications;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Threads that speak to a channel while nobody waits. No {@code Executor} bean of their own: Spring Boot's would make way
 * for it.
 */
@Component
class Couriers implements AutoCloseable {
    /** More than a mail server likes to see from one sender at a time. */
    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());
    private final Semaphore lines = new Semaphore(AT_ONCE);

    void go(Runnable work) {
        threads.execute(() -> onALine(work));
    }

    private void onALine(Runnable work) {
        lines.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            lines.release();
        }
    }

    /** Waits for what is on its way. */
    @Override
    public void close() {
        threads.close();
    }
}
