package org.agentmitra.decks;

import static org.agentmitra.support.TestDecks.picture;
import static org.agentmitra.support.TestDecks.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.media.PictureRef;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestDecks;
import org.agentmitra.support.TestPictures;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DeckControllerTest extends DeckFixture {
    @Test
    void whoAsksForWordsHasThemOverTheLargestPicture() {
        byte[] deck = TestDecks.pptx()
                .slide(shape("ctrTitle", "Safe for life") + shape("subTitle", "From &#x20B9;500 a month"), "none.png")
                .slide(
                        shape("title", "A family")
                                + shape("body", "First")
                                + shape("", "Second")
                                + shape("sldNum", "2")
                                + picture("A family at the sea"),
                        "image1.png")
                .notes("Ask who has a loan.")
                .slide(shape("", "x".repeat(900)), "drawing.emf")
                .with("ppt/media/image1.png", TestPictures.png(320, 180))
                .written();
        MvcTestResult answer = made(bring(world.senior, "Safe for life.pptx", deck, "", "", "words"));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getMvcResult().getFlashMap().get("message")).isEqualTo("decks.made.shortened");
        String draft = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(get(world.senior, draft + "/show")).bodyText().contains("Safe for life", "A family at the sea");
        assertThat(get(world.senior, draft + "/presenter")).bodyText().containsOnlyOnce("Ask who has a loan.");
        assertThat(column("kind")).containsExactly("TEXT", "IMAGE", "TEXT");
        assertThat(column("title")).containsExactly("Safe for life", "A family", "");
        assertThat(column("subtitle").getFirst()).isEqualTo("From ₹500 a month");
        assertThat(column("body").get(1)).isEqualTo("First\nSecond");
        assertThat(column("body").get(2)).hasSize(600).endsWith(" …");
        assertThat(column("alt").get(1)).isEqualTo("A family at the sea");
        assertThat(pictures.of(world.sunita.id())).hasSize(1);
    }

    @Test
    void thePagesOfAPdfBecomePicturesThatSayWhatStandsOnThem() {
        assertThat(bring("plan.pdf", TestDecks.pdf("Safe for life", "Term plan")))
                .hasStatus3xxRedirection();
        assertThat(column("kind")).containsExactly("IMAGE", "IMAGE");
        assertThat(column("alt")).containsExactly("Safe for life", "Term plan");
        assertThat(column("title")).containsExactly("", "");
        assertThat(pictures.of(world.sunita.id())).extracting(PictureRef::width).containsExactly(1_920, 1_920);
    }

    @Test
    void theSameFormMakesOnePresentation() {
        String key = UUID.randomUUID().toString();
        byte[] deck = TestDecks.pptx().slide(shape("title", "Once"), "none.png").written();
        assertThat(bring(world.senior, "a.pptx", deck, "One", key, "words")).hasRedirectedUrl("/decks/" + key);
        assertThat(bring(world.senior, "a.pptx", deck, "One", key, "words")).hasRedirectedUrl("/decks/" + key);
        run.run(UUID.fromString(key));
        run.run(UUID.fromString(key));
        assertThat(bring(world.senior, "a.pptx", deck, "One", key)).hasRedirectedUrl("/decks/" + key);
        assertThat(column("title")).containsExactly("Once");
        assertThat(files()).as("files that wait").isZero();
        // Somebody else's form of that key is another.
        assertThat(bring(
                        world.stranger, "a.pptx", deck, "One", UUID.randomUUID().toString()))
                .hasStatus3xxRedirection();
    }

    @Test
    void itsPageTellsHowFarItIs() {
        String key = UUID.randomUUID().toString();
        byte[] deck = TestDecks.pptx().slide(shape("title", "Once"), "none.png").written();
        bring(world.senior, "a.pptx", deck, "One", key, "words");
        String page = "/decks/" + key;
        assertThat(get(world.senior, page))
                .hasStatusOk()
                .bodyText()
                .contains("The file is being read.", page + "/progress?seen=0-0", "Look how far it is");
        jdbc.sql("update decks set slides = 7, pages = 24").update();
        // What is new, and nothing where nothing is: else it would be read aloud again and again.
        assertThat(get(world.senior, page + "/progress?seen=0-0"))
                .doesNotContainHeader("HX-Redirect")
                .bodyText()
                .contains("7 of 24 slides are made.", "max=\"24\"", "hx-swap-oob", page + "/progress?seen=7-24");
        assertThat(get(world.senior, page + "/progress?seen=7-24")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(world.senior, page)).bodyText().contains("role=\"status\"", "7 of 24 slides are made.");
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/progress")).hasStatus(HttpStatus.NOT_FOUND);
        run.run(UUID.fromString(key));
        assertThat(get(world.senior, page + "/progress?seen=7-24")).hasHeader("HX-Redirect", page);
        assertThat(get(world.senior, page)).hasStatus3xxRedirection();
    }

    @Test
    void aFileThatEndsTheProcessIsNotReadForEver() {
        String key = UUID.randomUUID().toString();
        byte[] deck = TestDecks.pptx().slide(shape("title", "Once"), "none.png").written();
        bring(world.senior, "a.pptx", deck, "One", key);
        jdbc.sql("update decks set tries = 3").update();
        run.run(UUID.fromString(key));
        assertThat(get(world.senior, "/decks/" + key)).bodyText().contains("cannot be read", "Bring another file");
        assertThat(files()).isZero();
    }

    @Test
    void onlyAgentsWhoMakePresentationsBringPapers() {
        assertThat(get(world.senior, "/decks/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Pages of a .pptx become", "Words to change");
        assertThat(get(world.root, "/decks/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.junior, "/decks/new")).hasStatus(HttpStatus.FORBIDDEN);
    }
}
