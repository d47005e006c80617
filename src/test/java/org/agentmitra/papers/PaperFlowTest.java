package org.agentmitra.papers;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.agentmitra.documents.DocumentStore;
import org.agentmitra.documents.TestDocuments;
import org.agentmitra.images.Page;
import org.agentmitra.images.Sheets;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A paper from the file that is brought to the page that somebody sees. */
@PortalTest
class PaperFlowTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Papers papers;

    @Autowired
    PaperIntake intake;

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperStore store;

    @Autowired
    PageStore pages;

    @Autowired
    PaperFiles files;

    @Autowired
    DocumentStore documents;

    @Autowired
    TestDocuments retention;

    @Autowired
    TestJourneys journeys;

    @Autowired
    World world;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Viewer holder;
    private UUID dossier;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
        dossier = journeys.begun(holder.user());
    }

    @Test
    void aPaperIsSeenByWhoBroughtItAndByNobodyElse() throws IOException {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        MvcTestResult seen = get(holder, "/papers/" + paper);
        assertThat(seen).hasStatusOk().hasContentType("image/jpeg");
        assertThat(seen).headers().hasValue("Cache-Control", "no-store");
        assertThat(picture(seen).getWidth()).isEqualTo(1200);
        assertThat(picture(get(holder, "/papers/" + paper + "?small=true")).getWidth()).isEqualTo(260);
        assertThat(trail.of(paper)).containsExactly("paper.given", "paper.seen", "paper.seen");
        assertThat(get(world.root, "/papers/" + paper)).hasStatus(404);
        assertThat(get(world.viewer("policyholder", null), "/papers/" + paper)).hasStatus(404);
        assertThat(get(holder, "/papers/" + paper + "?page=2")).hasStatus(404);
        assertThat(trail.of(paper)).hasSize(3);
    }

    @Test
    void whoMaySeeItSeesTheirNameOnIt() throws IOException {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        PaperController controller = new PaperController(papers, seenBy(world.senior), desk, pages, files, clock);
        BufferedImage own = picture(controller.show(holder, paper, 1, false).getBody());
        BufferedImage theirs = picture(controller.show(world.senior, paper, 1, false).getBody());
        assertThat(differing(own, theirs)).isGreaterThan(5_000);
        assertThatThrownBy(() -> controller.show(world.stranger, paper, 1, false))
                .hasMessageContaining(paper.toString());
    }

    @Test
    void theSameFileAgainIsTheSamePaper() {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        assertThat(bring(PaperKind.PAN, Sheets.card(1200, 800))).isEqualTo(paper);
        assertThat(papers.of(dossier)).hasSize(1);
        UUID other = bring(PaperKind.PAN, Sheets.card(1200, 700));
        assertThat(papers.of(dossier)).extracting(PaperRow::id).containsExactly(other);
        assertThat(stored()).as("pages of the one before are gone").isEqualTo(1);
    }

    @Test
    void onlyTheOwnDossierTakesPapers() {
        Brought file = new Brought(PaperKind.PAN, null, "a.png", Sheets.file(Sheets.card(900, 600), "png"));
        assertThatThrownBy(() -> intake.bring(world.senior, dossier, file))
                .hasMessageContaining(dossier.toString());
    }

    @Test
    void whatIsHardToReadIsSaidAndKept() {
        UUID paper = bring(PaperKind.PAN, Sheets.card(400, 300));
        assertThat(store.find(paper).orElseThrow().hints()).contains(PaperHint.SMALL);
    }

    @Test
    void anAadhaarCardIsADraftUntilItsNumberIsCovered() throws IOException {
        UUID paper = bring(PaperKind.AADHAAR, Sheets.withCode(1600, 1000, "Sunita Rao 1985"));
        assertThat(papers.has(dossier, PaperKind.AADHAAR)).isFalse();
        PaperController open = new PaperController(papers, seenBy(world.senior), desk, pages, files, clock);
        assertThatThrownBy(() -> open.show(world.senior, paper, 1, false))
                .as("a draft is for nobody else")
                .hasMessageContaining(paper.toString());
        assertThat(get(holder, "/papers/" + paper + "/cover/edit").getResponse().getContentAsString())
                .contains("A QR code was found and is covered.");
        assertThat(get(world.senior, "/papers/" + paper + "/cover/edit")).hasStatus(404);
        assertThat(get(world.senior, "/papers/" + paper + "/cover?page=1")).hasStatus(404);
        assertThat(post(world.senior, paper, "cover", Map.of("page", "1", "bands", "8"))).hasStatus(404);
        assertThat(post(world.senior, paper, "copy", Map.of("page", "1"))).hasStatus(404);

        assertThat(post(holder, paper, "copy", Map.of("page", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing is covered yet.");
        assertThat(post(holder, paper, "cover", Map.of("page", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Drag over the number");
        assertThat(post(holder, paper, "cover", Map.of("page", "1", "bands", "8"))).hasStatus(302);
        assertThat(post(
                        holder,
                        paper,
                        "cover",
                        Map.of("page", "1", "left", "1000", "top", "1000", "right", "4000", "bottom", "2000")))
                .hasStatus(302);
        BufferedImage preview = picture(get(holder, "/papers/" + paper + "/cover?page=1"));
        assertThat(preview.getRGB(500, 562 * 15 / 32) & 0xFFFFFF).isLessThan(0x202020);

        List<UUID> drafts = pages.documents(List.of(paper));
        assertThat(post(holder, paper, "copy", Map.of("page", "1", "back", "/onboarding/documents")))
                .hasRedirectedUrl("/onboarding/documents");
        assertThat(drafts).allSatisfy(draft -> assertThat(documents.find(draft)).isEmpty());
        Page kept = files.open(pages.of(paper).getFirst());
        assertThat(kept.qrCodes()).isEmpty();
        BufferedImage shown = picture(get(holder, "/papers/" + paper));
        for (int x = 10; x < 1590; x += 20) {
            assertThat(shown.getRGB(x, 1000 * 15 / 32) & 0xFFFFFF).isLessThan(0x202020);
        }
        assertThat(shown.getRGB(400, 150) & 0xFFFFFF).isLessThan(0x202020);
        assertThat(papers.has(dossier, PaperKind.AADHAAR)).isTrue();
        assertThat(pages.covers(paper)).isEmpty();
        assertThat(trail.of(paper)).contains("paper.drafted", "paper.given");
    }

    @Test
    void keepingTwiceKeepsOnce() {
        UUID paper = bring(PaperKind.AADHAAR_BACK, Sheets.card(1600, 1000));
        assertThat(post(holder, paper, "copy", Map.of("page", "1", "bare", "1")))
                .hasStatus(302);
        List<UUID> kept = pages.documents(List.of(paper));
        assertThat(post(holder, paper, "copy", Map.of("page", "1", "bare", "1")))
                .hasStatus(302);
        assertThat(pages.documents(List.of(paper))).isEqualTo(kept);
        assertThat(trail.of(paper)).containsOnlyOnce("paper.given");
    }

    @Test
    void aCodeThatShowsKeepsADraftFromBeingKept() {
        UUID paper = bring(PaperKind.AADHAAR, Sheets.withCode(1600, 1000, "Sunita Rao 1985"));
        jdbc.sql("delete from paper_covers").update();
        assertThatThrownBy(() -> desk.keep(holder, paper, Set.of(1)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("papers.cover.code"));
        assertThat(store.find(paper).orElseThrow().state()).isEqualTo(PaperState.COVERING);
    }

    @Test
    void whatWasChosenCanBeChosenAnewButNotTheCode() {
        UUID paper = bring(PaperKind.AADHAAR, Sheets.withCode(1600, 1000, "Sunita Rao 1985"));
        post(holder, paper, "cover", Map.of("page", "1", "bands", "8"));
        post(holder, paper, "cover", Map.of("page", "1", "bands", "8"));
        assertThat(pages.covers(paper).get(1)).hasSize(2);
        assertThat(post(holder, paper, "cover/end", Map.of("page", "1"))).hasStatus(302);
        assertThat(pages.covers(paper).get(1)).singleElement().matches(Cover::found);
    }

    @Test
    void aDraftThatNobodyCoversIsGoneAfterAnHour() {
        UUID paper = bring(PaperKind.AADHAAR, Sheets.card(1600, 1000));
        OffsetDateTime over = jdbc.sql("select purge_at from documents where id = ?")
                .param(pages.documents(List.of(paper)).getFirst())
                .query(OffsetDateTime.class)
                .single();
        assertThat(over.toInstant()).isBetween(clock.instant(), clock.instant().plus(PaperFiles.DRAFT));
        files.keepUntil(List.of(paper), clock.instant().minusSeconds(1));
        assertThat(get(holder, "/papers/" + paper + "/cover?page=1")).hasStatus(404);
        retention.purge();
        assertThat(store.find(paper)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void aTurnThatIsSentAgainTurnsOnce() {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        assertThat(post(holder, paper, "turn", Map.of("to", "1", "back", "/onboarding/documents#paper-PAN")))
                .hasRedirectedUrl("/onboarding/documents#paper-PAN");
        post(holder, paper, "turn", Map.of("to", "1"));
        assertThat(pages.of(paper).getFirst().height()).isEqualTo(1200);
        assertThat(post(world.senior, paper, "turn", Map.of("to", "2"))).hasStatus(404);
        assertThat(post(holder, paper, "turn", Map.of("to", "2", "back", "//evil.example")))
                .hasRedirectedUrl("/papers/asked/" + dossier);
    }

    @Test
    void aPaperIsTakenBackUntilItIsSentIn() {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        assertThat(post(world.senior, paper, "end", Map.of())).hasStatus(404);
        assertThat(post(holder, paper, "end", Map.of())).hasStatus(302);
        assertThat(papers.of(dossier)).isEmpty();
        UUID sent = bring(PaperKind.PAN, Sheets.card(1200, 800));
        papers.settle(dossier);
        assertThat(post(holder, sent, "end", Map.of())).hasStatus(404);
        assertThatThrownBy(() -> bring(PaperKind.PAN, Sheets.card(1100, 800)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("papers.file.accepted"));
    }

    @Test
    void whatIsRejectedAndAskedForIsBroughtAndTheOldOneStaysOnRecord() {
        UUID first = bring(PaperKind.PAN, Sheets.card(1200, 800));
        papers.settle(dossier);
        papers.judge(world.root, first, PaperState.REJECTED, "Too dark.");
        papers.ask(world.root, dossier, PaperKind.PAN, "Bring a brighter one.");
        UUID second = bring(PaperKind.PAN, Sheets.card(1200, 700));
        assertThat(papers.of(dossier)).extracting(PaperRow::id).containsExactly(second);
        assertThat(store.find(first).orElseThrow().state()).isEqualTo(PaperState.REPLACED);
        assertThat(stored()).isEqualTo(2);
        papers.judge(world.root, second, PaperState.ACCEPTED, null);
        papers.judge(world.root, second, PaperState.ACCEPTED, null);
        assertThat(trail.of(second)).containsOnlyOnce("paper.accepted");
    }

    @Test
    void aForgottenDossierLeavesNothing() {
        bring(PaperKind.PAN, Sheets.card(1200, 800));
        bring(PaperKind.AADHAAR, Sheets.card(1200, 800));
        papers.forget(holder.user(), dossier);
        assertThat(papers.of(dossier)).isEmpty();
        assertThat(stored()).isZero();
    }

    private PaperSight seenBy(Viewer reviewer) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("reviewers", (PaperAccess) (viewer, of) -> viewer.equals(reviewer) && of.equals(dossier));
        ObjectProvider<PaperAccess> access = beans.getBeanProvider(PaperAccess.class);
        return new PaperSight(store, access);
    }

    private UUID bring(PaperKind kind, BufferedImage image) {
        return intake.bring(holder, dossier, new Brought(kind, null, "card.png", Sheets.file(image, "png")));
    }

    private int stored() {
        return jdbc.sql("select count(*) from documents where kind in ('paper', 'paper-draft')")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(Viewer viewer, UUID paper, String what, Map<String, String> values) {
        var request = mvc.post().uri("/papers/" + paper + "/" + what).locale(Locale.ENGLISH);
        values.forEach(request::param);
        return request.with(as(viewer)).with(csrf()).exchange();
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                differing += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return differing;
    }

    private static BufferedImage picture(MvcTestResult result) throws IOException {
        return picture(result.getResponse().getContentAsByteArray());
    }

    private static BufferedImage picture(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
