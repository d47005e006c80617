package org.agentmitra.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ConsentsTest {
    @Autowired
    Consents consents;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID user;

    @BeforeEach
    void lay() {
        user = world.lay().viewer("policyholder", null).user();
    }

    @Test
    void aConsentHoldsUntilItIsWithdrawnAndIsRememberedAfterwards() {
        consents.give(user, "marketing", "1", "hi");
        assertThat(consents.holds(user, "marketing")).isTrue();
        assertThat(consents.holds(user, "reminders")).isFalse();
        assertThat(consents.holds(world.senior.user(), "marketing")).isFalse();
        consents.withdraw(user, "marketing");
        consents.withdraw(user, "marketing");
        assertThat(consents.holds(user, "marketing")).isFalse();
        assertThat(consents.of(user)).singleElement().satisfies(consent -> {
            assertThat(consent.language()).isEqualTo("hi");
            assertThat(consent.holds()).isFalse();
        });
        assertThat(actions()).containsExactly("consent.given", "consent.withdrawn");
    }

    @Test
    void aVersionIsGivenOnceAndAnotherTakesItsPlace() {
        consents.give(user, "privacy", "1", "en");
        consents.give(user, "privacy", "1", "en");
        consents.give(user, "privacy", "2", "en");
        assertThat(consents.of(user)).extracting(Consent::version).containsExactly("2", "1");
        assertThat(consents.of(user)).extracting(Consent::holds).containsExactly(true, false);
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_records where subject_type = 'consent' order by id")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
