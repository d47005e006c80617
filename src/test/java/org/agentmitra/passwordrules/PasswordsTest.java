package org.agentmitra.passwordrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.agentmitra.shared.Overloaded;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final long MIB = 1024 * 1024;

    private final Passwords passwords = new Passwords(2, 5, Passwords.MEMORY_KIB);

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterY", hash)).isFalse();
    }

    @Test
    void aMissingHashMatchesNothing() {
        assertThat(passwords.matches("another password", null)).isFalse();
        assertThat(passwords.matches("a password nobody has", null)).isFalse();
    }

    @Test
    void lengthIsTwelveTo128Characters() {
        String longest = "अ".repeat(128);
        assertThat(passwords.matches(longest, passwords.hash(longest))).isTrue();
        assertThat(passwords.matches(longest + "x", passwords.hash(longest))).isFalse();
        assertThatThrownBy(() -> passwords.hash("elevenchars")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> passwords.hash("a".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoGetsNoTurnIsTurnedAway() {
        Passwords none = new Passwords(0, 0, Passwords.MEMORY_KIB);
        assertThatThrownBy(() -> none.matches("correct horse battery", null)).isInstanceOf(Overloaded.class);
    }

    @Test
    void hashesAtOnceFitIntoAQuarterOfTheHeap() {
        assertThat(Passwords.atOnce(128 * MIB, 8)).isEqualTo(1);
        assertThat(Passwords.atOnce(512 * MIB, 8)).isEqualTo(2);
        assertThat(Passwords.atOnce(8_192 * MIB, 2)).isEqualTo(4);
    }
}
