package org.agentmitra.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.images.Sheets;
import org.agentmitra.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A paper from the file that is brought to the page that somebody sees. */
class PaperFlowTest extends PaperFixture {
    @Test
    void aPaperIsSeenByWhoBroughtItAndByNobodyElse() throws IOException {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        MvcTestResult seen = get(holder, "/papers/" + paper);
        assertThat(seen).hasStatusOk().hasContentType("image/jpeg");
        assertThat(seen).headers().hasValue("Cache-Control", "no-store");
        assertThat(picture(seen).getWidth()).isEqualTo(1200);
        assertThat(picture(get(holder, "/papers/" + paper + "?small=true")).getWidth())
                .isEqualTo(260);
        assertThat(trail.of(paper)).containsExactly("paper.given", "paper.seen", "paper.seen");
        assertThat(get(world.root, "/papers/" + paper)).hasStatus(404);
        assertThat(get(world.viewer("policyholder", null), "/papers/" + paper)).hasStatus(404);
        assertThat(get(holder, "/papers/" + paper + "?page=2")).hasStatus(404);
        assertThat(trail.of(paper)).hasSize(3);
    }

    @Test
    void whoMaySeeItSeesTheirNameOnIt() throws IOException {
        UUID paper = bring(PaperKind.PAN, Sheets.card(1200, 800));
        PaperPictures pictures = new PaperPictures(papers, seenBy(world.senior), pages, files, clock);
        BufferedImage own = picture(pictures.copy(holder, paper, 1));
        BufferedImage theirs = picture(pictures.copy(world.senior, paper, 1));
        assertThat(differing(own, theirs)).isGreaterThan(5_000);
        assertThatThrownBy(() -> pictures.copy(world.stranger, paper, 1)).hasMessageContaining(paper.toString());
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
        assertThatThrownBy(() -> intake.bring(world.senior, dossier, file)).hasMessageContaining(dossier.toString());
    }

    @Test
    void whatIsHardToReadIsSaidAndKept() {
        UUID paper = bring(PaperKind.PAN, Sheets.card(400, 300));
        assertThat(store.find(paper).orElseThrow().hints()).contains(PaperHint.SMALL);
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
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("papers.file.accepted"));
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
}
