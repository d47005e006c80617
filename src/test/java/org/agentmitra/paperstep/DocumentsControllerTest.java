package org.agentmitra.paperstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.support.AadhaarNumbers;
import org.agentmitra.support.Sweep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;

class DocumentsControllerTest extends StepFixture {
    @Autowired
    DataSource source;

    @Test
    void theStepIsSavedWhenNothingLacks() {
        agree();
        assertThat(step.done(journey)).isFalse();
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q")))
                .hasStatus(422)
                .bodyText()
                .contains("Bring your PAN card.", "Bring a proof of address");
        bringWhatIsNeeded();
        assertThat(post(STEP, Map.of("pan", "zzzps 1234q", "aadhaar", AadhaarNumbers.SPACED)))
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
    void aPaperThatTheScannerHasNotJudgedIsSaidToBeChecked() {
        agree();
        bringWhatIsNeeded();
        assertThat(get(STEP))
                .bodyText()
                .contains("&amp;small=true", "Turn right")
                .doesNotContain("checked for viruses");
        jdbc.sql("update documents set scan = 'WAITING' where owner_id = ?")
                .param(holder.user())
                .update();
        assertThat(get(STEP))
                .bodyText()
                .contains("checked for viruses")
                .doesNotContain("&amp;small=true", "Turn right");
    }

    @Test
    void aPaperInWhichTheScannerFindsSomethingIsAskedForAgain() {
        agree();
        bringWhatIsNeeded();
        documents.infect(jdbc.sql("select g.document_id from paper_pages g join papers p on p.id = g.paper_id"
                        + " where p.dossier_id = ? and p.kind = 'PAN'")
                .param(journey)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        assertThat(get(STEP)).bodyText().containsOnlyOnce("The virus scanner found something in what you brought");
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q")))
                .hasStatus(422)
                .bodyText()
                .contains("Bring your PAN card.");
        bring(PaperKind.PAN, "pan.png");
        assertThat(get(STEP)).bodyText().doesNotContain("The virus scanner found something");
    }

    @Test
    void aWholeNumberNeverComesBackAndLandsNowhere() throws SQLException {
        agree();
        assertThat(post(STEP, Map.of("pan", "nonsense", "aadhaar", NUMBER)))
                .hasStatus(422)
                .bodyText()
                .contains("XXXX XXXX 5678")
                .doesNotContain(NUMBER, "99991234");
        assertThat(post(STEP, Map.of("pan", "nonsense", "aadhaar", AadhaarNumbers.MISTYPED)))
                .hasStatus(422)
                .bodyText()
                .contains("This is no Aadhaar number.")
                .doesNotContain("99991234");
        Aadhaar kept = Objects.requireNonNull(identities.of(journey).aadhaar());
        assertThat(kept.lastFour()).isEqualTo("5678");
        post(STEP, Map.of("pan", "ZZZPS1234Q", "aadhaar", AadhaarNumbers.MASKED));
        assertThat(identities.of(journey).aadhaar())
                .as("masked as it was shown")
                .isEqualTo(kept);
        assertThat(Sweep.database(DataSourceUtils.getConnection(source))).isEmpty();
    }

    @Test
    void aSurnameThatDoesNotFitIsSaidAndStopsNobody() {
        agree();
        bringWhatIsNeeded();
        assertThat(post(STEP, Map.of("pan", "ZZZPX1234Q")))
                .hasStatus(302)
                .flash()
                .containsEntry("refusal", "paperstep.pan.initial");
        assertThat(get(STEP)).bodyText().contains("it fits no part of your name");
    }

    @Test
    void itIsSentWithoutAnotherPageAndWhatIsSaidThereComesAlong() {
        agree();
        assertThat(get(STEP))
                .bodyText()
                .containsPattern("id=\"numbers\"[^>]* hx-post=\"/onboarding/documents\"[^>]*")
                .containsPattern("id=\"numbers\"[^>]* hx-select-oob=\"#flash:innerHTML\"");
    }

    @Test
    void theWayLeadsBackToTheAnswers() {
        agree();
        bringWhatIsNeeded();
        assertThat(get(STEP + "?row=documents-pan")).bodyText().contains("value=\"documents-pan\"");
        assertThat(post(STEP, Map.of("pan", "ZZZPS1234Q", "row", "documents-pan")))
                .hasRedirectedUrl("/onboarding/check#documents-pan");
    }
}
