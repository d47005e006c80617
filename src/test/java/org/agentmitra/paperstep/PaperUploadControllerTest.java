package org.agentmitra.paperstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperUploadControllerTest extends StepFixture {
    @Test
    void papersAreBroughtOneAtATimeAndStayWhateverElseIsWrong() {
        agree();
        assertThat(upload("PAN", null, "pan.png")).hasRedirectedUrl(STEP + "#paper-PAN");
        assertThat(upload("ADDRESS_PROOF", null, "bill.png"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what the paper is.", "pan.png");
        assertThat(upload("ADDRESS_PROOF", "UTILITY_BILL", "bill.gif"))
                .hasStatus(422)
                .bodyText()
                .contains("The name of the file says something else");
        assertThat(upload("ADDRESS_PROOF", "UTILITY_BILL", "bill.png")).hasRedirectedUrl(STEP + "#paper-ADDRESS_PROOF");
        assertThat(upload("AADHAAR", null, "card.png"))
                .redirectedUrl()
                .contains("/cover/edit?back=/onboarding/documents%23paper-AADHAAR");
        assertThat(upload("OTHER", null, "card.png")).hasStatus(404);
        assertThat(post(STEP, Map.of("pan", "nonsense")))
                .hasStatus(422)
                .bodyText()
                .contains("This is no PAN.", "value=\"nonsense\"", "pan.png", "bill.png");
    }

    @Test
    void noAadhaarCardIsTakenWithoutConsentToThat() {
        consents.give(holder.user(), "kyc", "1", "en");
        assertThat(upload("AADHAAR", null, "card.png")).hasStatus(404);
        bringWhatIsNeeded();
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q", "aadhaar", NUMBER))).hasStatus(302);
        assertThat(identities.of(journey).aadhaar()).isNull();
    }
}
