package org.agentmitra.paperstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementControllerTest extends StepFixture {
    @Test
    void consentComesFirstAndByPurpose() {
        assertThat(get(STEP))
                .hasStatusOk()
                .bodyText()
                .contains("Check who I am", "Keep a copy of my Aadhaar card", "Pass my papers on")
                .doesNotContain("type=\"file\"", "checked=\"checked\"");
        assertThat(post(STEP + "/consent", Map.of("purposes", "INSURER")))
                .hasStatus(422)
                .bodyText()
                .contains("Without this we cannot check who you are.");
        assertThat(consents.of(holder.user())).isEmpty();
        assertThat(post(STEP + "/consent", Map.of("purposes", "IDENTITY"))).hasRedirectedUrl(STEP);
        assertThat(consents.holds(holder.user(), "kyc")).isTrue();
        assertThat(consents.holds(holder.user(), "aadhaar")).isFalse();
        assertThat(get(STEP))
                .bodyText()
                .contains("proof of address: yes, since ", "number covered: no", "PAN card")
                .doesNotContain("Aadhaar card, front", "name=\"aadhaar\"");
    }

    @Test
    void consentIsTakenBackWhereItWasGiven() {
        agree();
        assertThat(get(STEP + "/consent/edit")).bodyText().contains("checked=\"checked\"");
        assertThat(post(STEP + "/consent", Map.of())).hasRedirectedUrl(STEP);
        assertThat(consents.holds(holder.user(), "kyc")).isFalse();
        assertThat(step.lacks(journey)).extracting(lack -> lack.message()).contains("paperstep.lack.consent");
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q"))).hasRedirectedUrl(STEP);
        assertThat(identities.of(journey).pan()).isNull();
    }
}
