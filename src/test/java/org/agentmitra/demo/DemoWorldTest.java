package org.agentmitra.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agentmitra.support.SentCodes;
import org.agentmitra.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The world that a start in the profile demo makes; in a context of its own because it stays in the database. */
@SpringBootTest(properties = "portal.data-folder=target/demo-test-data")
@ActiveProfiles({"demo", "test"})
@Import({TestDatabase.class, SentCodes.class})
@DirtiesContext
@Tag("data")
class DemoWorldTest {
    private static final List<String> TABLES =
            List.of("users", "providers", "plans", "agents", "customers", "policies", "imports", "audit_records");

    @Autowired
    DemoWorld world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void holdsThePeopleAndPoliciesItPromises() {
        assertThat(count("select count(*) from agents")).isEqualTo(9);
        assertThat(count("select count(*) from customers where not stub")).isEqualTo(300);
        assertThat(count("select count(*) from customers where stub")).isEqualTo(DueListWorkbook.NEW);
        assertThat(count("select count(*) from policies")).isEqualTo(900 + DueListWorkbook.NEW);
        assertThat(count("select count(distinct status) from policies")).isEqualTo(8);
        assertThat(count("select count(distinct mode) from policies")).isEqualTo(5);
        assertThat(count("select count(distinct provider_id) from policies")).isEqualTo(2);
    }

    @Test
    void everyBookIsImportedAndOneDueListHasErrors() {
        Map<String, Long> byStatus = jdbc.sql("select status from imports").query(String.class).list().stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of("COMPLETED", 12L, "COMPLETED_WITH_ERRORS", 1L));
        assertThat(count("select done_failed from imports where status = 'COMPLETED_WITH_ERRORS'"))
                .isEqualTo(DueListWorkbook.DAMAGED);
    }

    @Test
    void thePolicyholderSeesTheOwnPolicies() {
        assertThat(count("select count(*) from policies p join customers c on c.id = p.holder_id"
                        + " join users u on u.id = c.user_id where u.email = 'customer@demo.example'"))
                .isEqualTo(4);
    }

    @Test
    void nothingChangesWhenItIsMadeAgain() throws IOException {
        List<Integer> before = counts();
        world.make();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Integer> counts() {
        return TABLES.stream()
                .map(table -> count("select count(*) from " + table))
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
