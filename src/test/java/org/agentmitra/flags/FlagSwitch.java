package org.agentmitra.flags;

import org.agentmitra.shared.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Switches flags within a test's transaction. */
@TestComponent
public class FlagSwitch {
    private final JdbcClient jdbc;
    private final Snapshots snapshots;

    FlagSwitch(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /** Off for everybody; to be forgotten at the end of the test. */
    public void off(String flag) {
        jdbc.sql("update feature_flags set on_by_default = false where flag = ?")
                .param(flag)
                .update();
        jdbc.sql("update feature_flag_stamp set stamp = ?").param(Ids.next()).update();
        snapshots.expire();
    }

    public void forget() {
        jdbc.sql("update feature_flags set on_by_default = true").update();
        jdbc.sql("update feature_flag_stamp set stamp = ?").param(Ids.next()).update();
        snapshots.expire();
    }
}
