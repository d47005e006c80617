package org.agentmitra.support;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests clear and forge the audit, which the portal's own database refuses ({@code InsertOnlyTest}). */
@TestConfiguration(proxyBeanMethods = false)
public class LooseAudit {
    @Bean
    FlywayMigrationStrategy migrateAndLoosen() {
        return flyway -> {
            flyway.migrate();
            JdbcClient jdbc = JdbcClient.create(flyway.getConfiguration().getDataSource());
            boolean postgresql = "postgresql".equals(System.getProperty("test.database"));
            for (String table : new String[] {"audit_records", "audit_seals"}) {
                jdbc.sql("drop trigger " + table + "_insert_only" + (postgresql ? " on " + table : ""))
                        .update();
            }
        };
    }
}
