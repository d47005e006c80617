package org.agentmitra.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.agentmitra.images.Sheets;
import org.junit.jupiter.api.Test;

/** Papers in which the scanner finds something after they were taken. */
class RefusedPapersTest extends PaperFixture {
    private UUID bring(PaperKind kind, String name, byte[] content) {
        return intake.bring(holder, dossier, new Brought(kind, null, name, content));
    }

    private void infect(UUID paper) {
        retention.infect(pages.documents(List.of(paper)));
    }

    private List<String> told() {
        return jdbc.sql("select concat(link, ' ', arguments) from messages where user_id = ? and channel = 'IN_APP'"
                        + " and template = 'paper-refused'")
                .param(holder.user())
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void allItsPagesGoAndAnotherOneIsWaitedFor() {
        UUID paper = bring(PaperKind.PAN, "pan.pdf", Sheets.pdf(2));
        infect(paper);
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PaperState.REFUSED);
            assertThat(row.views()).isEmpty();
        });
        assertThat(stored()).isZero();
        assertThat(trail.of(paper)).containsExactly("paper.given", "paper.refused");
        assertThat(papers.has(dossier, PaperKind.PAN)).isFalse();
    }

    @Test
    void whoBroughtItIsToldOnceAndWhereToBringAnother() {
        infect(bring(PaperKind.PAN, "pan.pdf", Sheets.pdf(2)));
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("/onboarding/documents ")
                .contains("pan.pdf");
        assertThat(get(holder, "/inbox"))
                .bodyText()
                .contains("our virus scanner found something in “pan.pdf”, so it was deleted.");
    }

    @Test
    void theNextOneTakesItsPlaceEvenOnceAllWasSentIn() {
        UUID paper = bring(PaperKind.PAN, "pan.pdf", Sheets.pdf(1));
        papers.settle(dossier);
        infect(paper);
        assertThat(get(holder, "/papers/asked/" + dossier))
                .bodyText()
                .contains("PAN card", "The virus scanner found something in what you brought");
        UUID next = bring(PaperKind.PAN, "pan.pdf", Sheets.pdf(1));
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(next);
            assertThat(row.state()).isEqualTo(PaperState.GIVEN);
        });
    }

    @Test
    void whyItWasAskedForIsSaidOnce() {
        papers.ask(world.root, dossier, PaperKind.AADHAAR, "Both sides, please.");
        infect(bring(PaperKind.AADHAAR, Sheets.card(900, 600)));
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PaperState.REFUSED);
            assertThat(row.reason()).isEqualTo("Both sides, please.");
        });
    }

    @Test
    void whoeverAsksForItLaterAsksOnce() {
        infect(bring(PaperKind.PAN, "pan.pdf", Sheets.pdf(1)));
        papers.ask(world.root, dossier, PaperKind.PAN, "The card, please.");
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(PaperState.ASKED);
            assertThat(row.reason()).isEqualTo("The card, please.");
        });
    }

    @Test
    void aDraftLeavesTheOneThatIsThereAlone() {
        UUID good = bring(PaperKind.AADHAAR, Sheets.card(900, 600));
        jdbc.sql("update papers set state = 'GIVEN' where id = ?").param(good).update();
        infect(bring(PaperKind.AADHAAR, Sheets.card(700, 500)));
        assertThat(papers.of(dossier)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(good);
            assertThat(row.state()).isEqualTo(PaperState.GIVEN);
        });
        assertThat(told()).hasSize(1);
    }

    @Test
    void ofOneThatWasRejectedNobodyWaitsForAnother() {
        UUID paper = bring(PaperKind.PAN, "pan.pdf", Sheets.pdf(1));
        papers.judge(world.root, paper, PaperState.REJECTED, "Too dark.");
        infect(paper);
        assertThat(papers.of(dossier)).isEmpty();
        assertThat(told()).isEmpty();
    }
}
