package org.agentmitra.decks;

import static org.agentmitra.support.As.as;
import static org.agentmitra.support.TestDecks.picture;
import static org.agentmitra.support.TestDecks.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestDecks;
import org.agentmitra.support.TestPictures;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of which no slides are made, and what is said of them. */
@PortalTest
class RefusedDecksTest extends DeckFixture {
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
                Arguments.of("a.ppt", box("PowerPoint Document"), "This is an old .ppt file."),
                Arguments.of("a.pptx", box("EncryptedPackage"), "This file has a password."),
                Arguments.of("a.pptx", joined("<script>".getBytes(), good()), "This is no .pptx or .pdf file."),
                Arguments.of("a.pptx", joined(TestPictures.jpeg(64, 64), good()), "This is no .pptx or .pdf file."),
                Arguments.of("a.pptx", joined(TestDecks.pdf("x"), good()), "says something else than what is in it"),
                Arguments.of("a.pptx", joined(good(), good()), "something else as well"),
                Arguments.of(
                        "a.pptx", joined(good(), "<script>alert(1)</script>".getBytes()), "something else as well"),
                Arguments.of("a.pptx", bomb("ppt/media/image1.png", pixels()), "too many pixels"),
                Arguments.of("a.pptx", TestDecks.pptx().zipped(), "This is no .pptx or .pdf file."),
                Arguments.of("a.pptx", new byte[] {'P', 'K', 3, 4, 0}, "cannot be read"),
                Arguments.of("a.pptx", many.written(), "more than 30 pages"),
                Arguments.of("a.pptx", TestDecks.pptx().written(), "nothing in this file"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", zeros), "far larger inside"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", repeated()), "far larger inside"),
                Arguments.of("a.pptx", bomb("ppt/slides/slide1.xml", doctype.getBytes()), "a way we do not read"),
                Arguments.of(
                        "a.pptx",
                        bomb("ppt/slideLayouts/slideLayout1.xml", doctype.getBytes()),
                        "a way we do not read"),
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
    void itIsSaidInHindiToo() throws IOException {
        byte[] deck = bomb("ppt/media/image1.png", pixels());
        assertThat(said("hi", "a.pptx", deck)).contains("बहुत ज़्यादा पिक्सेल");
        assertThat(said("hi", "a.ppt", box("PowerPoint Document"))).contains("पुरानी .ppt फ़ाइल");
        assertThat(said("hi", "a.pptx", box("EncryptedPackage"))).contains("इस फ़ाइल पर पासवर्ड है।");
        assertThat(said("hi", "a.pptx", joined(good(), good()))).contains("कुछ और भी है");
        assertThat(said("hi", "a.pptx", bomb("ppt/slides/slide1.xml", repeated())))
                .contains("भीतर से उससे कहीं बड़ी");
    }

    @Test
    void aPictureOfTooManyPixelsRefusesAllAndLeavesNothing() {
        byte[] deck = TestDecks.pptx()
                .slide(shape("title", "Good") + picture("Good"), "good.png")
                .slide(shape("title", "Bomb") + picture("Bomb"), "bomb.png")
                .with("ppt/media/good.png", TestPictures.png(100, 100))
                .with("ppt/media/bomb.png", pixels())
                .written();
        assertThat(bring("a.pptx", deck)).bodyText().contains("too many pixels");
        assertThat(pictures.of(world.sunita.id())).isEmpty();
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

    private static byte[] good() {
        return TestDecks.pptx().slide(shape("title", "x"), "none.png").written();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** A file of the kind that older programs write. @param part what it holds */
    private static byte[] box(String part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem box = new POIFSFileSystem()) {
            box.createDocument(new ByteArrayInputStream(new byte[5_000]), part);
            box.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String said(String language, String name, byte[] content) throws IOException {
        return mvc.post()
                .uri("/decks")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("language", "en")
                .locale(Locale.of(language))
                .with(as(world.senior))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
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
