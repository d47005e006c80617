package org.agentmitra.support;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Fails a test whose thread works for ten seconds, however long it waited for a busy machine. */
final class TenSeconds implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final Namespace OWN = Namespace.create(TenSeconds.class);
    private static final long LIMIT = 10_000_000_000L;

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        test.getStore(OWN).put("begun", worked());
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        long took = worked() - test.getStore(OWN).get("begun", Long.class);
        if (took > LIMIT) {
            throw new AssertionError("Decided after %d ms".formatted(took / 1_000_000));
        }
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
