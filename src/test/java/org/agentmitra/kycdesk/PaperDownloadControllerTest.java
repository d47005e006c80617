package org.agentmitra.kycdesk;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.As.asLongAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.TestDocuments;
import org.agentmitra.kyc.TestCases;
import org.agentmitra.kyc.TestFiles;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
class PaperDownloadControllerTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCases cases;

    @Autowired
    DocumentStore documents;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDocuments files;

    Viewer leela;
    Viewer asha;
    UUID id;
    UUID paper;

    @BeforeEach
    void lay() throws IOException {
        world.lay();
        leela = world.viewer("support_staff", null);
        asha = world.viewer("policyholder", null);
        id = cases.opened(asha, TestFiles.asha());
        paper = brought(asha, id);
    }

    @Test
    void aPaperThatTheScannerHasNotJudgedIsSaidToBeChecked() {
        jdbc.sql("update documents set scan = 'WAITING' where id in (select document_id from paper_pages)")
                .update();
        assertThat(mvc.get().uri("/kyc/" + id).with(as(leela)))
                .hasStatusOk()
                .bodyText()
                .contains("checked for viruses")
                .doesNotContain("copies/new");
    }

    @Test
    void aPaperThatTheScannerRefusedIsSaidToWhoReviewsAndAskedOfWhoBroughtIt() {
        files.infect(jdbc.sql("select document_id from paper_pages where paper_id = ?")
                .param(paper)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        assertThat(mvc.get().uri("/kyc/" + id).with(as(leela)))
                .hasStatusOk()
                .bodyText()
                .contains("Refused by the virus scanner")
                .doesNotContain("copies/new");
        assertThat(mvc.get().uri("/me").with(as(asha)))
                .hasStatusOk()
                .bodyText()
                .contains("Refused by the virus scanner", "/papers/asked/");
    }

    @Test
    void aPictureIsTakenForAReasonThatIsKept() {
        assertThat(mvc.get().uri(copies(id) + "/new?page=1").with(as(leela)))
                .hasStatusOk()
                .bodyText()
                .contains("What you need it for");
        String link = link(take(id, "The regulator asks.", as(leela)));
        assertThat(mvc.get().uri(link).with(as(leela)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"pan-1.jpg\"");
        assertThat(mvc.get().uri(link).with(as(world.root)))
                .as("it is for who asked alone")
                .hasStatus(404);
        assertThat(jdbc.sql("select note from kyc_moves where case_id = ? and move = 'COPIED'")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("The regulator asks.");
        assertThat(jdbc.sql(
                                "select action from audit_records where action in ('paper.copied', 'paper.seen') order by id")
                        .query(String.class)
                        .list())
                .contains("paper.copied", "paper.seen");
    }

    @Test
    void thePageSaysUntilWhenTheCopyCanBeTakenAndNoLongerThatSomethingIsMissing() {
        assertThat(take(id, "", as(leela))).hasStatus(422).bodyText().contains("<title>Error");
        MvcTestResult done = take(id, "The regulator asks.", as(leela));
        assertThat(done).hasRedirectedUrl(copies(id) + "/new?page=1");
        assertThat(mvc.get()
                        .uri(copies(id) + "/new?page=1")
                        .cookie(done.getResponse().getCookies())
                        .with(as(leela)))
                .hasStatusOk()
                .bodyText()
                .contains("The copy is ready until", link(done))
                .doesNotContain("<title>Error", "What you need it for");
        assertThat(jdbc.sql("select count(*) from documents where kind = 'paper-copy' and purge_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withoutAReasonOrAFreshProofNothingIsTaken() {
        assertThat(take(id, " ", as(leela))).hasStatus(422).bodyText().contains("Write the reason.");
        assertThat(take(id, "The regulator asks.", asLongAgo(leela))).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from kyc_moves where move = 'COPIED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPaperIsSeenByWhoReadsCasesAndTakenFromItsOwnCaseAlone() {
        UUID other = cases.opened(world.viewer("policyholder", null), TestFiles.exposed());
        assertThat(take(other, "The regulator asks.", as(leela))).hasStatus(404);
        assertThat(mvc.get().uri("/papers/" + paper + "?page=1").with(as(leela)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/papers/" + paper + "?page=1").with(as(world.senior)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/kyc/" + id).with(as(leela)))
                .bodyText()
                .contains("/papers/" + paper + "?page=1", "Download");
    }

    @Test
    void whatAnAddressIsProvedWithIsSaid() {
        jdbc.sql("update papers set kind = 'ADDRESS_PROOF', proof = 'VOTER_ID' where id = ?")
                .param(paper)
                .update();
        assertThat(mvc.get().uri("/kyc/" + id).with(as(leela)))
                .bodyText()
                .contains("Proof of address", "Voter ID card");
    }

    private MvcTestResult take(UUID kyc, String reason, RequestPostProcessor who) {
        return mvc.post()
                .uri(copies(kyc))
                .param("reason", reason)
                .param("page", "1")
                .with(who)
                .with(csrf())
                .exchange();
    }

    private static String link(MvcTestResult taken) {
        return String.valueOf(taken.getMvcResult().getFlashMap().get("link"));
    }

    private String copies(UUID kyc) {
        return "/kyc/" + kyc + "/papers/" + paper + "/copies";
    }

    private UUID brought(Viewer by, UUID kyc) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        UUID document = documents
                .put(by.user(), "paper", "page-1.jpg", "image/jpeg", new ByteArrayInputStream(picture.toByteArray()))
                .id();
        UUID brought = Ids.next();
        jdbc.sql("insert into papers (id, dossier_id, kind, state, file_name, brought_by, brought_at, created_at)"
                        + " select ?, journey_id, 'PAN', 'GIVEN', 'pan.jpg', ?, opened_at, opened_at from kyc_cases"
                        + " where id = ?")
                .params(brought, by.user(), kyc)
                .update();
        jdbc.sql("insert into paper_pages (paper_id, number, document_id, width, height, hints)"
                        + " values (?, 1, ?, 300, 200, '')")
                .params(brought, document)
                .update();
        return brought;
    }
}
