package org.agentmitra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Threads of their own see committed rows only: this test commits and cleans up behind itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelSealingTest {
    private static final int NODES = 8;
    private static final int RECORDS = 2_500;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sealing sealing;

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from audit_records where action = 'test.sealed'").update();
        jdbc.sql("delete from audit_seals").update();
    }

    @Test
    void noRecordIsSealedTwiceHoweverManyNodesSeal() throws Exception {
        for (int i = 0; i < RECORDS; i++) {
            jdbc.sql(
                            "insert into audit_records (id, recorded_at, action, area, subject_type, details)"
                                    + " values (?, timestamp with time zone '2026-01-01 00:00:00+00', 'test.sealed', 'test', 'page', '{}')")
                    .param(UUID.randomUUID())
                    .update();
        }
        List<Callable<Integer>> nodes = Collections.nCopies(NODES, sealing::seal);
        try (ExecutorService threads = Executors.newFixedThreadPool(NODES)) {
            for (Future<Integer> node : threads.invokeAll(nodes)) {
                node.get();
            }
        }
        sealing.seal();
        assertThat(jdbc.sql("select sum(records) from audit_seals")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(RECORDS);
        assertThat(jdbc.sql(
                                "select count(*) from audit_seals where first_at = timestamp with time zone '2026-01-01 00:00:00+00'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        List<String> prints =
                jdbc.sql("select prints from audit_seals").query((row, number) -> row.getString(1)).list().stream()
                        .flatMap(text -> List.of(text.split(",")).stream())
                        .toList();
        assertThat(prints).doesNotHaveDuplicates();
    }
}
