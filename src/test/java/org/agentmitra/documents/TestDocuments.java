package org.agentmitra.documents;

import org.springframework.boot.test.context.TestComponent;

/** What the portal does with stored files by itself, for tests of other modules. */
@TestComponent
public class TestDocuments {
    private final Retention retention;

    TestDocuments(Retention retention) {
        this.retention = retention;
    }

    /** Removes what is over. */
    public void purge() {
        retention.run();
    }
}
