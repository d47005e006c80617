package org.agentmitra.passwordrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFlawTest {
    @Test
    void twelveTo128CharactersWillDo() {
        assertThat(PasswordFlaw.of("twelve chars")).isEmpty();
        assertThat(PasswordFlaw.of("eleven char")).contains(PasswordFlaw.LENGTH);
        assertThat(PasswordFlaw.of("mango ".repeat(21) + "xy")).isEmpty();
        assertThat(PasswordFlaw.of("mango ".repeat(21) + "xyz")).contains(PasswordFlaw.LENGTH);
    }

    @Test
    void charactersAreThoseAPersonCounts() {
        assertThat(PasswordFlaw.of("🔑🚪🪟🛋🪑🛏🚿🛁🪴🕯🧺")).contains(PasswordFlaw.LENGTH);
        assertThat(PasswordFlaw.of("🔑🚪🪟🛋🪑🛏🚿🛁🪴🕯🧺🧹")).isEmpty();
    }

    @Test
    void commonOnesAndWhatOthersKnowWillNot() {
        assertThat(PasswordFlaw.of("qwertyuiop12")).contains(PasswordFlaw.GUESSED);
        assertThat(PasswordFlaw.of("Asha@Example.com", "asha@example.com", null))
                .contains(PasswordFlaw.GUESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Asha.Iyer.2026", "asha1992iyer92", "agent-mitra-2026", "Mitra!1979Asha", "xx-asha@example.com"})
    void whatIsMostlyKnownWillNot(String password) {
        assertThat(PasswordFlaw.of(password, "asha@example.com", "Asha Iyer")).contains(PasswordFlaw.GUESSED);
    }

    @Test
    void aKnownWordAmongOthersWillDo() {
        assertThat(PasswordFlaw.of("asha kettle lantern", "asha@example.com", "Asha Iyer"))
                .isEmpty();
    }
}
