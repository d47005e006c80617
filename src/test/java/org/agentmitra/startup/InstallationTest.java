package org.agentmitra.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
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
    void theReasonIsPrintedAlone() {
        assertThat(new StartRefusedAnalyzer().analyze(new IllegalStateException(new StartRefused("This is why"))))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("This is why");
    }

    private void start(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        new Installation(jdbc, Clock.systemUTC(), environment).afterPropertiesSet();
    }
}
