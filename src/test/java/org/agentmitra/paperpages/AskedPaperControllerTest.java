package org.agentmitra.paperpages;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.images.PageFile;
import org.agentmitra.images.Sheets;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class AskedPaperControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Papers papers;

    @Autowired
    TestJourneys journeys;

    @Autowired
    World world;

    private Viewer holder;
    private UUID dossier;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        dossier = journeys.begun(holder.user());
        papers.ask(world.root, dossier, PaperKind.BANK_PROOF, "The account number is cut off.");
    }

    @Test
    void theCustomerSeesJustWhatIsAskedForAndWhy() {
        assertThat(page(holder))
                .hasStatusOk()
                .bodyText()
                .contains("Proof of the bank account", "The account number is cut off.")
                .doesNotContain("PAN card");
        assertThat(page(world.senior)).hasStatus(404);
        assertThat(page(world.viewer("policyholder", null))).hasStatus(404);
    }

    @Test
    void whatIsAskedForIsBrought() {
        assertThat(send(holder, "BANK_PROOF", "cheque.pdf", Sheets.pdf(2)))
                .hasRedirectedUrl("/papers/asked/" + dossier);
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PaperState.GIVEN);
            assertThat(row.pages()).isEqualTo(2);
            assertThat(row.views()).hasSize(2);
        });
        assertThat(page(holder)).bodyText().contains("Nothing more is needed just now.", "cheque.pdf");
    }

    @Test
    void anAskedCardWithANumberIsCoveredFirst() {
        papers.ask(world.root, dossier, PaperKind.AADHAAR, "Both sides, please.");
        assertThat(send(holder, "AADHAAR", "card.png", Sheets.file(Sheets.card(900, 600), "png")))
                .redirectedUrl()
                .endsWith("/cover/edit");
    }

    @Test
    void whatIsRefusedIsSaidAtTheField() {
        assertThat(send(holder, "BANK_PROOF", "a.png", Sheets.pdf(1)))
                .hasStatus(422)
                .bodyText()
                .contains("The name of the file says something else");
        assertThat(send(holder, "BANK_PROOF", "", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a file first.");
        assertThat(send(holder, "BANK_PROOF", "a.png", new byte[PageFile.LARGEST + 1]))
                .hasStatus(422)
                .bodyText()
                .contains("larger than 5 MB");
    }

    @Test
    void nothingElseIsTakenAndNothingOfOthers() {
        byte[] png = Sheets.file(Sheets.card(900, 600), "png");
        assertThat(send(holder, "PAN", "a.png", png)).hasStatus(404);
        assertThat(send(world.senior, "BANK_PROOF", "a.png", png)).hasStatus(404);
        assertThat(papers.of(dossier)).singleElement().matches(row -> row.state() == PaperState.ASKED);
    }

    private MvcTestResult page(Viewer viewer) {
        return mvc.get()
                .uri("/papers/asked/" + dossier)
                .with(as(viewer))
                .locale(Locale.ENGLISH)
                .exchange();
    }

    private MvcTestResult send(Viewer viewer, String kind, String name, byte[] content) {
        return mvc.post()
                .uri("/papers/asked/" + dossier)
                .multipart()
                .file(new MockMultipartFile("file", name, "image/png", content))
                .param("kind", kind)
                .locale(Locale.ENGLISH)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }
}
