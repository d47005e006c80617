package org.agentmitra.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real PostgreSQL for the tests when the build asks for it with {@code -Dtest.database=postgresql}; else H2. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "test.database", havingValue = "postgresql")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @Bean
    @ConditionalOnProperty(name = "test.database", havingValue = "postgresql")
    JdbcConnectionDetails postgresConnection(EmbeddedPostgres postgres) {
        return new Connection(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    /** Each context its own H2, so that contexts cannot see each other's rows. */
    @Bean
    @ConditionalOnProperty(name = "test.database", havingValue = "h2", matchIfMissing = true)
    JdbcConnectionDetails h2Connection() {
        return new Connection(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "sa");
    }

    record Connection(String url, String user) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
