package org.agentmitra.documents;

import java.util.Collection;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** What the portal does with stored files by itself, for tests of other modules. */
@TestComponent
public class TestDocuments {
    private final Retention retention;
    private final Quarantine quarantine;
    private final Admission admission;
    private final JdbcClient jdbc;

    TestDocuments(Retention retention, Quarantine quarantine, Admission admission, JdbcClient jdbc) {
        this.retention = retention;
        this.quarantine = quarantine;
        this.admission = admission;
        this.jdbc = jdbc;
    }

    /** Removes what is over. */
    public void purge() {
        retention.run();
    }

    /** A scanner that did not answer when these files came finds something in each of them now. */
    public void infect(Collection<UUID> files) {
        jdbc.sql("update documents set scan = 'WAITING' where id in (:files)")
                .param("files", files)
                .update();
        quarantine.run(admission.with(content -> false, DataSize.ofGigabytes(1)));
    }
}
