package org.agentmitra.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
