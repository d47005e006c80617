package org.agentmitra.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Reach;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    Accounts accounts;

    @Autowired
    Displays displays;

    @Autowired
    TestAccounts standing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOpenedAccountHasTheGrantsOfItsRoleAndOfThoseBelow() {
        UUID region = accounts.open(null, "Meera Nair", "Meera@Example.com", PASSWORD, "regional_manager");
        Account account = accounts.active(region).orElseThrow();
        assertThat(account.role()).isEqualTo("regional_manager");
        assertThat(account.email()).isEqualTo("meera@example.com");
        assertThat(account.grants())
                .containsEntry("policies.approve", Reach.TREE)
                .containsEntry("customers.create", Reach.TREE)
                .doesNotContainKey("providers.update");
        assertThat(audited(region)).isEqualTo("account.opened");
    }

    @Test
    void expiredRolesDoNotCount() {
        UUID user = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "policyholder");
        jdbc.sql("insert into user_roles (user_id, role, granted_at, expires_at) values (?, 'super_admin', ?, ?)")
                .params(
                        user,
                        OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                        OffsetDateTime.parse("2020-02-01T00:00:00Z"))
                .update();
        Account account = accounts.active(user).orElseThrow();
        assertThat(account.role()).isEqualTo("policyholder");
        assertThat(account.grants()).containsEntry("policies.read", Reach.OWN).doesNotContainKey("system.admin");
    }

    @Test
    void aCircleOfInheritanceEnds() {
        jdbc.sql("update roles set inherits = 'senior_agent' where name = 'junior_agent'")
                .update();
        UUID user = accounts.open(null, "Jatin Shah", "jatin@example.com", PASSWORD, "junior_agent");
        assertThat(accounts.active(user).orElseThrow().role()).isEqualTo("senior_agent");
    }

    @Test
    void barredAndUnknownUsersAreNotActive() {
        UUID user = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
        standing.suspend(user);
        assertThat(accounts.active(user)).isEmpty();
        standing.reinstate(user);
        assertThat(accounts.active(user)).isPresent();
        standing.deactivate(user);
        assertThat(accounts.active(user)).isEmpty();
        assertThat(accounts.active(Ids.next())).isEmpty();
    }

    @Test
    void checkingAPasswordTellsWhyItFailed() {
        UUID user = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
        assertThat(accounts.check(user, PASSWORD)).isEqualTo(Verdict.RIGHT);
        assertThat(accounts.check(user, "wrong horse battery")).isEqualTo(Verdict.WRONG);
        assertThat(accounts.check(null, PASSWORD)).isEqualTo(Verdict.UNKNOWN);
        standing.suspend(user);
        assertThat(accounts.check(user, PASSWORD)).isEqualTo(Verdict.BARRED);
        assertThat(accounts.check(user, "wrong horse battery")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void languageIsRemembered() {
        UUID user = accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
        displays.choose(user, Display.NONE.withLanguage("hi"));
        assertThat(accounts.active(user).orElseThrow().language()).isEqualTo("hi");
        assertThat(accounts.findByEmail("Asha@example.com")).contains(user);
    }

    @Test
    void anEmailOpensOneAccountOnly() {
        accounts.open(null, "Asha Iyer", "asha@example.com", PASSWORD, "junior_agent");
        assertThatThrownBy(() -> accounts.open(null, "Other", "ASHA@example.com", PASSWORD, "junior_agent"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private String audited(UUID user) {
        return jdbc.sql("select action from audit_records where subject_type = 'account' and subject_id = ?")
                .param(user.toString())
                .query(String.class)
                .single();
    }
}
