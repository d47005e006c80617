package org.agentmitra.flags;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.TypedDate;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Threads of their own see committed rows only: this test commits and cleans up behind itself. */
@PortalTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParallelFlagsTest {
    private static final String FLAG = "video_tutorials_enabled";
    private static final int AT_ONCE = 6;

    @Autowired
    FlagService flags;

    @Autowired
    Snapshots snapshots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Viewer admin = new Viewer(
            Ids.next(),
            "Root",
            "super_admin",
            Map.of("feature_flags.update", Reach.ALL),
            null,
            null,
            List.of(),
            Set.of(),
            ZoneId.of("Asia/Kolkata"));

    @AfterEach
    void cleanUp() {
        jdbc.sql("delete from feature_flag_changes where flag = ?").param(FLAG).update();
        jdbc.sql("delete from audit_records where subject_id = ?").param(FLAG).update();
        jdbc.sql("update feature_flags set on_by_default = true, roll_out = null, version = 0 where flag = ?")
                .param(FLAG)
                .update();
        jdbc.sql("update feature_flag_stamp set stamp = ?").param(Ids.next()).update();
        snapshots.expire();
    }

    private RuleForm share(int percent, long version) {
        return new RuleForm(true, Integer.toString(percent), TypedDate.BLANK, TypedDate.BLANK, version);
    }

    private int count(String table, String column) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(FLAG)
                .query(Integer.class)
                .single();
    }

    @Test
    void ofSeveralWithTheSameFormOneWins() throws Exception {
        List<Callable<Boolean>> changes = IntStream.range(1, AT_ONCE + 1)
                .<Callable<Boolean>>mapToObj(percent -> () -> wins(percent))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            int won = 0;
            for (Future<Boolean> change : threads.invokeAll(changes)) {
                won += change.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(count("feature_flag_changes", "flag")).isEqualTo(1);
        assertThat(count("audit_records", "subject_id")).isEqualTo(1);
    }

    private boolean wins(int percent) {
        try {
            flags.rule(admin, FLAG, share(percent, 0));
            return true;
        } catch (OptimisticLockingFailureException late) {
            return false;
        }
    }

    @Test
    void theNodeSeesItsOwnChangeWithTheCommit() {
        assertThat(requireNonNull(snapshots.rules().get(FLAG)).rollOut()).isNull();
        flags.rule(admin, FLAG, share(25, 0));
        assertThat(requireNonNull(snapshots.rules().get(FLAG)).rollOut()).isEqualTo(25);
    }

    @Test
    void changeHistoryAndAuditAreKeptTogetherOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            flags.rule(admin, FLAG, share(25, 0));
            assertThat(count("feature_flag_changes", "flag")).isEqualTo(1);
            assertThat(count("audit_records", "subject_id")).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(count("feature_flag_changes", "flag")).isZero();
        assertThat(count("audit_records", "subject_id")).isZero();
        assertThat(requireNonNull(snapshots.rules().get(FLAG)).rollOut()).isNull();
    }
}
