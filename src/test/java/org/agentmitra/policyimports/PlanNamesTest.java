package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.ImportContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets that call plans by their names. */
@PortalTest
class PlanNamesTest {
    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Test
    void anUnknownNameIsAWarning() {
        world.lay();
        Map<String, Object> unknown = named("900000017", "Jeevan Foo");
        Map<String, Object> known = named("900000018", "TEST ENDOWMENT");
        ImportContext context = policies.context(world, world.sunita, TODAY);
        assertThat(policies.target().check(context, rows(List.of(unknown, known))))
                .extracting(Finding::code, Finding::value)
                .containsExactly(tuple("unknown-plan", "Jeevan Foo"));
    }

    private static Map<String, Object> named(String number, String plan) {
        Map<String, Object> row = row(number, "Asha Test");
        row.remove("planCode");
        row.put("planName", plan);
        return row;
    }
}
