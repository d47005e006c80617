package org.agentmitra.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import org.agentmitra.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The database as the migrations leave it: SECURITY.md, "Logs" (16.4.2). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@Tag("data")
class InsertOnlyTest {
    @Configuration(proxyBeanMethods = false)
    @Import(TestDatabase.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Migrated {}

    @Autowired
    DataSource database;

    private JdbcClient jdbc;
    private final UUID record = UUID.randomUUID();

    @BeforeEach
    void write() {
        jdbc = JdbcClient.create(database);
        jdbc.sql("insert into audit_records (id, recorded_at, action, area, subject_type, details)"
                        + " values (?, current_timestamp, 'test.written', 'test', 'test', '{}')")
                .param(record)
                .update();
        jdbc.sql(
                        "insert into audit_seals (batch, first_at, first_id, last_at, last_id, records, prints, previous, hash,"
                                + " sealed_at) select count(*), current_timestamp, ?, current_timestamp, ?, 1, '', '', '',"
                                + " current_timestamp from audit_seals")
                .params(record, record)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_records set details = '{\"n\":1}'",
                "delete from audit_records",
                "update audit_seals set hash = 'forged'",
                "delete from audit_seals"
            })
    void whatIsWrittenStays(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("takes new rows only");

        String kept = jdbc.sql("select details from audit_records where id = ?")
                .param(record)
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo("{}");
        assertThat(jdbc.sql("select hash from audit_seals where first_id = ?")
                        .param(record)
                        .query(String.class)
                        .single())
                .isEmpty();
    }
}
