package org.agentmitra.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.Objects;
import org.agentmitra.keys.FieldCipher;
import org.agentmitra.keys.Keys;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@PortalTest
class InstallationTest {
    @Autowired
    JdbcClient jdbc;

    private final FieldCipher cipher = Keys.forFields();

    @Test
    void aDemoDatabaseIsRefusedWithoutTheDemoProfile() {
        start("demo");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("demo world");
        assertThatCode(() -> start("demo")).doesNotThrowAnyException();
    }

    @Test
    void aRealDatabaseIsRefusedWithTheDemoProfile() {
        start();
        assertThatThrownBy(() -> start("demo"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("real installation");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void anotherSecretThanTheFirstIsRefused() {
        start();
        assertThatThrownBy(() -> start(Keys.forFields()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not the one this database was begun with");
    }

    @Test
    void aSecretFromBeforeTheLastRotationIsRefused() throws GeneralSecurityException {
        FieldCipher[] rotated = Keys.rotatedFields();
        start(rotated[0]);
        start(rotated[1]);
        assertThatThrownBy(() -> start(rotated[0]))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("from before a rotation");
        assertThatCode(() -> start(rotated[1])).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsOneSentence() {
        var refused = new SQLException("FATAL: password authentication failed", "28P01");
        var pool = new SQLTransientConnectionException("Connection is not available", null, 0, refused);
        assertThat(description(new IllegalStateException(pool)))
                .isEqualTo("The database cannot be opened: FATAL: password authentication failed");
        assertThat(description(new IllegalStateException(new SQLException("locked", "90020"))))
                .contains("another portal runs on this data folder");
        assertThat(new DatabaseReport().analyze(new SQLException("syntax", "42000")))
                .isNull();
    }

    private static String description(Throwable failure) {
        return Objects.requireNonNull(new DatabaseReport().analyze(failure)).getDescription();
    }

    @Test
    void theReasonIsPrintedAlone() {
        assertThat(new StartRefusedAnalyzer().analyze(new IllegalStateException(new StartRefused("This is why"))))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("This is why");
    }

    private void start(String... profiles) {
        start(cipher, profiles);
    }

    private void start(FieldCipher with, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        new Installation(jdbc, with, Clock.systemUTC(), environment).afterPropertiesSet();
    }
}
