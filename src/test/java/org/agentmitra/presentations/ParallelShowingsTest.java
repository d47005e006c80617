package org.agentmitra.presentations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Threads of their own see committed rows only: this test commits and cleans up behind itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelShowingsTest {
    private static final int AT_ONCE = 20;

    @Autowired
    TestPresentations presentations;

    @Autowired
    Showings publications;

    @Autowired
    JdbcClient jdbc;

    private final UUID agent = Ids.next();
    private final Viewer viewer = new Viewer(
            Ids.next(),
            "Sunita",
            "senior_agent",
            Map.of(
                    Sight.CREATE,
                    Reach.TREE,
                    Sight.READ,
                    Reach.TREE,
                    Sight.UPDATE,
                    Reach.TREE,
                    Sight.PUBLISH,
                    Reach.TREE),
            null,
            agent,
            List.of("/parallel/"),
            Set.of(),
            ZoneId.of("Asia/Kolkata"));

    private final List<UUID> made = new ArrayList<>();

    @BeforeEach
    void make() {
        jdbc.sql(
                        "insert into agents (id, name, status, created_at) values (?, 'Parallel', 'ACTIVE', current_timestamp)")
                .param(agent)
                .update();
        for (int number = 1; number <= AT_ONCE; number++) {
            made.add(presentations.draft(viewer, "Number " + number, "One"));
        }
    }

    @AfterEach
    void cleanUp() {
        for (UUID id : made) {
            jdbc.sql("delete from slides where presentation_id = ?").param(id).update();
            jdbc.sql("delete from presentations where id = ?").param(id).update();
            jdbc.sql("delete from audit_records where subject_id = ?")
                    .param(id.toString())
                    .update();
        }
        jdbc.sql("delete from agents where id = ?").param(agent).update();
    }

    @Test
    void afterTwentyPublicationsAtOnceOneIsActive() throws Exception {
        List<Callable<Boolean>> all = made.stream()
                .<Callable<Boolean>>map(id -> () -> {
                    publications.publish(viewer, id, presentations.version(id));
                    return true;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> each : threads.invokeAll(all)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(count("active")).isEqualTo(1);
        assertThat(count("status = 'PUBLISHED'")).isEqualTo(AT_ONCE);
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from presentations where agent_id = ? and " + condition)
                .param(agent)
                .query(Integer.class)
                .single();
    }
}
