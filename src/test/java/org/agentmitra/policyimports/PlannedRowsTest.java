package org.agentmitra.policyimports;

import static org.agentmitra.support.TestPolicies.TODAY;
import static org.agentmitra.support.TestPolicies.row;
import static org.agentmitra.support.TestPolicies.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestPolicies;
import org.agentmitra.support.World;
import org.agentmitra.targets.ImportContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL knows of an import's staged rows, though many of another were there when it last looked. */
@PortalTest
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class PlannedRowsTest {
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    @Autowired
    World world;

    @Autowired
    TestPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anImportBesideALargerOneIsNotTakenForAnEmptyOne() {
        world.lay();
        check(3_000);
        UUID second = check(1_200);
        String plan = jdbc.sql("explain select * from policy_import_rows where import_id = ?")
                .param(second)
                .query(String.class)
                .list()
                .getFirst();
        Matcher rows = ROWS.matcher(plan);
        assertThat(rows.find()).as(plan).isTrue();
        assertThat(Integer.parseInt(rows.group(1))).as(plan).isBetween(800, 1_600);
    }

    private UUID check(int count) {
        ImportContext context = policies.context(world, world.sunita, TODAY);
        policies.target()
                .check(
                        context,
                        rows(IntStream.range(0, count)
                                .mapToObj(n -> row(Integer.toString(910_000_000 + n), "Asha Test"))
                                .toList()));
        return context.id();
    }
}
