package org.agentmitra.kycretention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class KycRetentionTest {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2015-01-01T00:00:00Z");

    @Autowired
    KycRetention retention;

    @Autowired
    TestCases cases;

    @Autowired
    TestPolicies policies;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Viewer asha;
    Viewer leela;

    @BeforeEach
    void lay() {
        world.lay();
        asha = world.viewer("policyholder", null);
        leela = world.viewer("support_staff", null);
    }

    @Test
    void fiveYearsAfterTheRelationshipEndedTheCaseIsGoneAndCounted() {
        UUID id = cases.approved(asha, leela);
        retention.purge();
        assertThat(kept(id)).isTrue();
        age(id);
        jdbc.sql("update users set signed_in_at = current_timestamp where id = ?")
                .param(asha.user())
                .update();
        retention.purge();
        assertThat(kept(id)).isTrue();
        age(id);
        retention.purge();
        assertThat(kept(id)).isFalse();
        assertThat(jdbc.sql("select count(*) from kyc_moves where case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select details from audit_records where action = 'kyc.purged'")
                        .query((row, number) -> row.getString(1))
                        .single())
                .contains("cases", "1");
    }

    @Test
    void whatIsUnderWayAndWhoHasAPolicyThatRunsIsKept() {
        UUID open = cases.opened(asha, TestFiles.asha());
        age(open);
        Viewer meera = world.viewer("policyholder", null);
        UUID held = cases.approved(meera, leela);
        policies.in(world, world.sunita, List.of(TestPolicies.row("900000301", "Meera Das")));
        jdbc.sql("update customers set user_id = ? where name = 'Meera Das'")
                .param(meera.user())
                .update();
        age(held);
        retention.purge();
        assertThat(kept(open)).isTrue();
        assertThat(kept(held)).isTrue();
        jdbc.sql("update policies set status = 'SURRENDERED', status_as_of = date '2015-02-01'")
                .update();
        retention.purge();
        assertThat(kept(held)).isFalse();
        assertThat(kept(open)).isTrue();
    }

    private void age(UUID id) {
        jdbc.sql(
                        "update kyc_cases set decided_at = case when decided_at is null then null else :then end where id = :id")
                .params(Map.of("then", LONG_AGO, "id", id))
                .update();
        jdbc.sql("update users set created_at = :then, signed_in_at = null")
                .param("then", LONG_AGO)
                .update();
    }

    private boolean kept(UUID id) {
        return jdbc.sql("select count(*) from kyc_cases where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
