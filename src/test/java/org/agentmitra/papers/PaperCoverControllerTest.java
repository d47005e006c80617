package org.agentmitra.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.images.Page;
import org.agentmitra.images.Sheets;
import org.agentmitra.shared.Refused;
import org.junit.jupiter.api.Test;

/** An Aadhaar card from the draft to the covered picture, which is all that is kept. */
class PaperCoverControllerTest extends PaperFixture {
    @Test
    void anAadhaarCardIsADraftUntilItsNumberIsCovered() throws IOException {
        UUID paper = bring(PaperKind.AADHAAR, Sheets.withCode(1600, 1000, "Sunita Rao 1985"));
        assertThat(papers.has(dossier, PaperKind.AADHAAR)).isFalse();
        PaperPictures open = new PaperPictures(papers, seenBy(world.senior), pages, files, clock);
        assertThatThrownBy(() -> open.shown(world.senior, paper, 1))
                .as("a draft is for nobody else")
                .hasMessageContaining(paper.toString());
        assertThat(get(holder, "/papers/" + paper + "/cover/edit").getResponse().getContentAsString())
                .contains("A QR code was found and is covered.");
        assertThat(get(world.senior, "/papers/" + paper + "/cover/edit")).hasStatus(404);
        assertThat(get(world.senior, "/papers/" + paper + "/cover?page=1")).hasStatus(404);
        assertThat(post(world.senior, paper, "cover", Map.of("page", "1", "bands", "8")))
                .hasStatus(404);
        assertThat(post(world.senior, paper, "copy", Map.of("page", "1"))).hasStatus(404);

        assertThat(post(holder, paper, "copy", Map.of("page", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing is covered yet.");
        assertThat(post(holder, paper, "cover", Map.of("page", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Drag over the number");
        assertThat(post(holder, paper, "cover", Map.of("page", "1", "bands", "8")))
                .hasStatus(302);
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
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("papers.cover.code"));
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
}
