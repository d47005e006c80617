package org.agentmitra.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.agentmitra.shared.PolicyNumberKey;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StoredNumberKeyTest {
    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseKeepsTheSameKeys() {
        world.lay();
        List<String> numbers = List.of("900000017", "0900/000-025", "ab 12/0-3", "-00", "0A0", "A/ /1");
        List<Map<String, Object>> rows = new ArrayList<>();
        numbers.forEach(number -> rows.add(TestPolicies.row(number, "Asha Test")));
        policies.in(world, world.sunita, rows);
        for (String number : numbers) {
            assertThat(jdbc.sql("select number_key from policies where policy_number = ?")
                            .param(number)
                            .query(String.class)
                            .single())
                    .isEqualTo(PolicyNumberKey.of(number).value());
        }
    }
}
