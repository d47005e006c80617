package org.agentmitra.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.agentmitra.accounts.PasswordReplaced.Way;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CredentialsTest {
    private static final String EMAIL = "asha@example.com";
    private static final String OLD = "correct horse battery";
    private static final String NEXT = "another horse battery";

    @Autowired
    Accounts accounts;

    @Autowired
    Displays displays;

    @Autowired
    TestAccounts standing;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    UUID asha;

    @BeforeEach
    void open() {
        asha = accounts.open(null, "Asha Iyer", EMAIL, OLD, "junior_agent");
    }

    @Test
    void theNewPasswordOpensAndTheOldOneDoesNot() {
        PasswordOwner owner = credentials.ownerOf("Asha@Example.com").orElseThrow();
        assertThat(credentials.replace(owner, credentials.prepare(NEXT), Way.LINK, "192.0.2.7"))
                .isTrue();
        assertThat(accounts.check(asha, NEXT)).isEqualTo(Verdict.RIGHT);
        assertThat(accounts.check(asha, OLD)).isEqualTo(Verdict.WRONG);
        assertThat(jdbc.sql("select details from audit_records where action = 'account.password_replaced'"
                                + " and subject_id = ? and actor_id is null")
                        .param(asha.toString())
                        .query(String.class)
                        .single())
                .contains("\"way\":\"link\"", "192.0.2.7")
                .doesNotContain("horse");
    }

    @Test
    void whoLookedBeforeTheLastChangeChangesNothing() {
        PasswordOwner owner = credentials.ownerOf(asha).orElseThrow();
        assertThat(credentials.replace(owner, credentials.prepare(NEXT), Way.OLD_PASSWORD, "192.0.2.7"))
                .isTrue();
        assertThat(credentials.ownerOf(asha).orElseThrow().stamp()).isNotEqualTo(owner.stamp());
        assertThat(credentials.replace(owner, credentials.prepare(OLD), Way.LINK, "192.0.2.7"))
                .isFalse();
        assertThat(accounts.check(asha, NEXT)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void whoMayNotActOwnsNothing() {
        PasswordOwner owner = credentials.ownerOf(asha).orElseThrow();
        standing.suspend(asha);
        assertThat(credentials.ownerOf(asha)).isEmpty();
        assertThat(credentials.ownerOf(EMAIL)).isEmpty();
        assertThat(credentials.ownerOf("nobody@example.com")).isEmpty();
        assertThat(credentials.replace(owner, credentials.prepare(NEXT), Way.LINK, "192.0.2.7"))
                .isFalse();
    }

    @Test
    void anotherLanguageIsTheSamePassword() {
        String stamp = credentials.ownerOf(asha).orElseThrow().stamp();
        displays.choose(asha, Display.NONE.withLanguage("hi"));
        assertThat(credentials.ownerOf(asha).orElseThrow().stamp()).isEqualTo(stamp);
    }

    @Test
    void aShortOneIsNotEvenHashed() {
        assertThatIllegalArgumentException().isThrownBy(() -> credentials.prepare("eleven char"));
    }
}
