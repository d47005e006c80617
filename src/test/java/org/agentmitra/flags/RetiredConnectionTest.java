package org.agentmitra.flags;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.UUID;
import org.agentmitra.support.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the migrations made outlives the connection that they ran on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@Tag("data")
class RetiredConnectionTest {
    @Configuration(proxyBeanMethods = false)
    @Import(TestDatabase.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Migrated {}

    @Autowired
    HikariDataSource pool;

    @Test
    void whatIsWrittenAfterwardsIsTaken() {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.softEvictConnections();
        JdbcClient jdbc = JdbcClient.create(pool);
        assertThat(jdbc.sql(
                                "insert into feature_flag_overrides"
                                        + " (flag, level, subject, switched_on, set_by, set_by_name, set_at)"
                                        + " values ('video_tutorials_enabled', 'ROLE', 'guest', true, ?, 'Root', current_timestamp)")
                        .param(UUID.randomUUID())
                        .update())
                .isOne();
        assertThat(jdbc.sql("insert into installation (id, kind, created_at) values (1, 'DEMO', current_timestamp)")
                        .update())
                .isOne();
    }
}
