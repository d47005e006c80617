package org.agentmitra.decks;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.TestDecks.picture;
import static org.agentmitra.support.TestDecks.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.agentmitra.media.PictureRef;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PageFixture;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestDecks;
import org.agentmitra.support.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DeckControllerTest extends PageFixture {
    @Autowired
    PictureShelf pictures;

    @Autowired
    DeckRun run;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        world.lay();
    }

    private MvcTestResult bring(Viewer viewer, String file, byte[] content, String name, String key) {
        return mvc.post()
                .uri("/decks")
                .multipart()
                .file(new MockMultipartFile("file", file, "application/octet-stream", content))
                .param("name", name)
                .param("language", "en")
                .param("key", key)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    /** What comes of it, once the queue has come to it: the page of the draft, or one that says what is wrong. */
    private MvcTestResult bring(String file, byte[] content) {
        return made(bring(
                world.senior, file, content, "Kept words", UUID.randomUUID().toString()));
    }

    private MvcTestResult made(MvcTestResult sent) {
        String page = sent.getResponse().getRedirectedUrl();
        if (page == null) {
            return sent;
        }
        run.run(UUID.fromString(page.substring("/decks/".length())));
        return get(world.senior, page);
    }

    private List<String> column(String column) {
        return jdbc.sql("select cast(s." + column + " as varchar(700)) as told from slides s"
                        + " join presentations p on p.id = s.presentation_id where p.agent_id = ? order by s.position")
                .param(world.sunita.id())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void thePagesOfAPowerPointFileBecomeSlidesWithTheirWords() {
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
        MvcTestResult answer = made(bring(world.senior, "Safe for life.pptx", deck, "", ""));
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
        assertThat(bring(world.senior, "a.pptx", deck, "One", key)).hasRedirectedUrl("/decks/" + key);
        assertThat(bring(world.senior, "a.pptx", deck, "One", key)).hasRedirectedUrl("/decks/" + key);
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

    private int files() {
        return jdbc.sql("select count(*) from documents where kind = 'deck'")
                .query(Integer.class)
                .single();
    }

    @Test
    void itsPageTellsHowFarItIs() {
        String key = UUID.randomUUID().toString();
        byte[] deck = TestDecks.pptx().slide(shape("title", "Once"), "none.png").written();
        bring(world.senior, "a.pptx", deck, "One", key);
        String page = "/decks/" + key;
        assertThat(get(world.senior, page))
                .hasStatusOk()
                .bodyText()
                .contains("The file is being read.", page + "/progress", "Look how far it is");
        assertThat(get(world.senior, page + "/progress")).doesNotContainHeader("HX-Redirect");
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/progress")).hasStatus(HttpStatus.NOT_FOUND);
        run.run(UUID.fromString(key));
        assertThat(get(world.senior, page + "/progress")).hasHeader("HX-Redirect", page);
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

    static Stream<Arguments> refused() {
        String title = shape("title", "x");
        TestDecks many = TestDecks.pptx();
        for (int i = 0; i < 31; i++) {
            many.slide(title, "none.png");
        }
        String doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p:sld/>";
        byte[] zeros = new byte[9 * 1024 * 1024];
        return Stream.of(
                Arguments.of("a.pptx", "<svg onload=alert(1)>".getBytes(), "This is no .pptx or .pdf file."),
                Arguments.of("a.pptx", new byte[0], "Choose a file first."),
                Arguments.of("a.pdf", many.written(), "says something else than what is in it"),
                Arguments.of("a.exe", TestDecks.pdf("x"), "says something else than what is in it"),
                Arguments.of("a.ppt", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "has a password"),
                Arguments.of("a.pptx", TestDecks.pptx().zipped(), "This is no .pptx or .pdf file."),
                Arguments.of("a.pptx", new byte[] {'P', 'K', 3, 4, 0}, "cannot be read"),
                Arguments.of("a.pptx", many.written(), "more than 30 pages"),
                Arguments.of("a.pptx", TestDecks.pptx().written(), "nothing in this file"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", zeros), "far larger inside"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", repeated()), "far larger inside"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", doctype.getBytes()), "a way we do not read"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", "<p:sld".getBytes()), "cannot be read"),
                Arguments.of("a.pptx", parts(), "far larger inside"),
                Arguments.of("a.pdf", "%PDF-1.7 nothing".getBytes(), "cannot be read"),
                Arguments.of("a.pdf", pages(), "more than 30 pages"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoPaperOfSlidesIsNamedAtTheField(String name, byte[] content, String why) {
        MvcTestResult answer = bring(name, content);
        assertThat(answer).bodyText().contains(why, "Kept words");
        // What only drawing its pages tells is said on the page of the file; everything else by the field.
        if (answer.getResponse().getStatus() == 422) {
            assertThat(answer).bodyText().contains("id=\"file-error\"");
        } else {
            assertThat(content).startsWith("%PDF".getBytes());
        }
        assertThat(files()).isZero();
        assertThat(column("title")).isEmpty();
        assertThat(pictures.of(world.sunita.id())).isEmpty();
    }

    @Test
    void aPictureOfTooManyPixelsRefusesAllAndLeavesNothing() {
        byte[] deck = TestDecks.pptx()
                .slide(shape("title", "Good") + picture("Good"), "good.png")
                .slide(shape("title", "Bomb") + picture("Bomb"), "bomb.png")
                .with("ppt/media/good.png", TestPictures.png(100, 100))
                .with("ppt/media/bomb.png", pixels())
                .written();
        assertThat(bring("a.pptx", deck)).bodyText().contains("This picture has more than 40 million pixels.");
        assertThat(pictures.of(world.sunita.id())).isEmpty();
    }

    @Test
    void onlyAgentsWhoMakePresentationsBringPapers() {
        assertThat(get(world.senior, "/decks/new")).hasStatusOk();
        assertThat(get(world.root, "/decks/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.junior, "/decks/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** A small picture that says it has 30,000 pixels each way. */
    private static byte[] pixels() {
        byte[] png = TestPictures.png(100, 100);
        // Width and height stand behind the mark, the length and the name of the first chunk; then its checksum.
        ByteBuffer buffer = ByteBuffer.wrap(png);
        buffer.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        buffer.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] bomb(String part, byte[] content) {
        return TestDecks.pptx()
                .slide(shape("title", "x"), "none.png")
                .with(part, content)
                .written();
    }

    private static byte[] repeated() {
        return ("<p:sld>" + " ".repeat(3 * 1024 * 1024)).getBytes();
    }

    private static byte[] parts() {
        TestDecks deck = TestDecks.pptx().slide(shape("title", "x"), "none.png");
        for (int i = 0; i < 3_001; i++) {
            deck.with("x/" + i, new byte[0]);
        }
        return deck.written();
    }

    private static byte[] pages() {
        return TestDecks.pdf(Collections.nCopies(31, "x").toArray(String[]::new));
    }
}
