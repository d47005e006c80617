package org.agentmitra.paperstep;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.consents.Consents;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.images.Sheets;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.papers.Brought;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.PaperIntake;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DocumentsControllerTest {
    private static final String STEP = "/onboarding/documents";
    private static final String NUMBER = "999912345678";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestJourneys begun;

    @Autowired
    Journeys journeys;

    @Autowired
    Consents consents;

    @Autowired
    Papers papers;

    @Autowired
    PaperIntake intake;

    @Autowired
    Identities identities;

    @Autowired
    DocumentsStep step;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private Viewer holder;
    private UUID journey;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        journey = begun.begun(holder.user());
        journeys.saved(journey, StepKey.AGENT);
    }

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
        assertThat(consents.holds(holder.user(), "papers.identity")).isTrue();
        assertThat(consents.holds(holder.user(), "papers.aadhaar")).isFalse();
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
        assertThat(consents.holds(holder.user(), "papers.identity")).isFalse();
        assertThat(step.lacks(journey)).extracting(lack -> lack.message()).contains("paperstep.lack.consent");
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q"))).hasRedirectedUrl(STEP);
        assertThat(identities.of(journey).pan()).isNull();
    }

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
        consents.give(holder.user(), "papers.identity", "2026-11", "en");
        assertThat(upload("AADHAAR", null, "card.png")).hasStatus(404);
        bringWhatIsNeeded();
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q", "aadhaar", NUMBER))).hasStatus(302);
        assertThat(identities.of(journey).aadhaar()).isNull();
    }

    @Test
    void theStepIsSavedWhenNothingLacks() {
        agree();
        assertThat(step.done(journey)).isFalse();
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q")))
                .hasStatus(422)
                .bodyText()
                .contains("Bring your PAN card.", "Bring a proof of address");
        bringWhatIsNeeded();
        assertThat(post(STEP, Map.of("pan", "zzzps 1234q", "aadhaar", "9999 1234 5678")))
                .redirectedUrl()
                .startsWith("/onboarding/")
                .isNotEqualTo(STEP);
        assertThat(step.done(journey)).isTrue();
        assertThat(step.answers(journey, Locale.ENGLISH))
                .extracting(answer -> answer.value())
                .contains("XXXX XXXX 5678", "ZZZPS****Q", "pan.png, one page");
        assertThat(get(STEP))
                .bodyText()
                .contains("XXXX XXXX 5678", "ZZZPS****Q", "it belongs to a person")
                .doesNotContain("1234 5678", "ZZZPS1234Q\"");
    }

    @Test
    void aDraftKeepsTheStepFromBeingSaved() {
        agree();
        bringWhatIsNeeded();
        bring(PaperKind.AADHAAR, "card.png");
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q")))
                .hasStatus(422)
                .bodyText()
                .contains("Cover the number on your Aadhaar card, or remove it.");
    }

    @Test
    void aWholeNumberNeverComesBackAndLandsNowhere() {
        agree();
        assertThat(post(STEP, Map.of("pan", "nonsense", "aadhaar", NUMBER)))
                .hasStatus(422)
                .bodyText()
                .contains("XXXX XXXX 5678")
                .doesNotContain(NUMBER, "99991234");
        assertThat(post(STEP, Map.of("pan", "nonsense", "aadhaar", "999912345679")))
                .hasStatus(422)
                .bodyText()
                .contains("This is no Aadhaar number.")
                .doesNotContain("99991234");
        Aadhaar kept = identities.of(journey).aadhaar();
        assertThat(kept).isNotNull();
        assertThat(kept.lastFour()).isEqualTo("5678");
        post(STEP, Map.of("pan", "ZZZPS1234Q", "aadhaar", "XXXX XXXX 5678"));
        assertThat(identities.of(journey).aadhaar()).as("masked as it was shown").isEqualTo(kept);
        for (String table : jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .as(table)
                    .doesNotContain(NUMBER, "9999 1234 5678");
        }
    }

    @Test
    void aSurnameThatDoesNotFitIsSaidAndStopsNobody() {
        agree();
        bringWhatIsNeeded();
        assertThat(post(STEP, Map.of("pan", "ZZZPX1234Q"))).hasStatus(302).flash().containsEntry("message", "paperstep.pan.initial");
        assertThat(get(STEP)).bodyText().contains("it fits no part of your name");
    }

    @Test
    void theWayLeadsBackToTheAnswers() {
        agree();
        bringWhatIsNeeded();
        assertThat(get(STEP + "?row=documents-pan")).bodyText().contains("value=\"documents-pan\"");
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q", "row", "documents-pan")))
                .hasRedirectedUrl("/onboarding/check#documents-pan");
    }

    private void agree() {
        consents.give(holder.user(), "papers.identity", "2026-11", "en");
        consents.give(holder.user(), "papers.aadhaar", "2026-11", "en");
    }

    private void bringWhatIsNeeded() {
        bring(PaperKind.PAN, "pan.png");
        bring(PaperKind.ADDRESS_PROOF, "bill.png");
    }

    private void bring(PaperKind kind, String name) {
        byte[] png = Sheets.file(Sheets.card(900, 600), "png");
        intake.bring(holder, journey, new Brought(kind, null, name, png));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(holder)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> values) {
        var request = mvc.post().uri(path).locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(as(holder)).with(csrf()).exchange();
    }

    private MvcTestResult upload(String kind, String proof, String name) {
        var request = mvc.post()
                .uri(STEP + "/papers")
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", Sheets.file(Sheets.card(900, 600), "png")))
                .param("kind", kind);
        if (proof != null) {
            request.param("proof", proof);
        }
        return request.locale(Locale.ENGLISH).with(as(holder)).with(csrf()).exchange();
    }
}
