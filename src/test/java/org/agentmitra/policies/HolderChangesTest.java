package org.agentmitra.policies;

import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.customerparts.CustomerJoined;
import org.agentmitra.customerparts.CustomerRenamed;
import org.agentmitra.joins.HeldPolicies;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.ImportContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class HolderChangesTest {
    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    CustomerBook customers;

    @Autowired
    HeldPolicies held;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aBookOfTwo() {
        world.lay();
        ImportContext context = policies.context(world, world.sunita, TestPolicies.TODAY);
        policies.target().check(context, rows(List.of(row("900000017", "Asha Test"), row("900000025", "Meera Test"))));
        policies.target().apply(context, 1, 10);
    }

    @Test
    void aRenamedHolderIsRenamedOnHisPoliciesAlone() {
        UUID asha = holder("900000017");
        events.publishEvent(new CustomerRenamed(asha, "Asha D’Souza", world.senior.user()));
        assertThat(policy("900000017"))
                .containsEntry("holder_name", "Asha D’Souza")
                .containsEntry("holder_key", "ASHA DSOUZA");
        assertThat(policy("900000025")).containsEntry("holder_name", "Meera Test");
    }

    @Test
    void aJoinedStubHandsItsPoliciesOver() {
        UUID stub = holder("900000025");
        UUID into = customers
                .settle(
                        world.sunita,
                        List.of(new HolderFacts("Meera Iyer", LocalDate.parse("1980-02-03"), null, null)),
                        world.senior.user(),
                        "test",
                        LocalDate.parse("2026-03-01"))
                .getFirst();
        events.publishEvent(new CustomerJoined(stub, into, world.senior.user()));
        assertThat(policy("900000025")).containsEntry("holder_id", into).containsEntry("holder_name", "Meera Iyer");
        assertThat(held.latest(List.of(stub, into), 3)).isEqualTo(Map.of(into, List.of("900000025")));
    }

    private UUID holder(String number) {
        return jdbc.sql("select holder_id from policies where policy_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private Map<String, @Nullable Object> policy(String number) {
        return jdbc.sql("select holder_id, holder_name, holder_key from policies where policy_number = ?")
                .param(number)
                .query()
                .singleRow();
    }
}
