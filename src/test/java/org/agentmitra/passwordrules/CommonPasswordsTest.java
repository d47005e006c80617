package org.agentmitra.passwordrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123qweasdzxc",
                "Password1234!",
                "2026-superman-01",
                "passwordpassword",
                "aaaaaaaaaaaa",
                "123456789012",
                "qwertyuiopas",
                "zyxwvutsrqpo",
                "Marigold-Ledger-26",
                "AgentMitra2026",
                "sun-shine-1992",
                "p1a2s3s4w5o6r7d8",
                "correct horse battery staple"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(CommonPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Copper-Lantern-41", "correct horse battery", "नमस्ते मेरे दोस्त", "a password nobody has"})
    void takesTheRest(String password) {
        assertThat(CommonPasswords.contain(password)).isFalse();
    }
}
