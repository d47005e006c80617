package org.agentmitra.decks;

import static org.agentmitra.support.TestDecks.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.agentmitra.media.PictureRef;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.TestDecks;
import org.agentmitra.support.TestPictures;
import org.agentmitra.support.TestSlideshow;
import org.apache.poi.sl.usermodel.ShapeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of PowerPoint files that become pictures of what they look like. */
@PortalTest
class DrawnDecksTest extends DeckFixture {
    @TempDir
    Path folder;

    private static final Color GROUND = new Color(0x0F5257);
    private static final Color GOLD = new Color(0xF2A900);
    private static final Color SAND = new Color(0xF7E9D0);

    @Test
    void aPageBecomesAPictureOfItsLookWithItsWords() throws IOException {
        byte[] deck = new TestSlideshow()
                .background(GROUND)
                .text("जीवन सुरक्षा: ₹500 from day one", new Rectangle(60, 30, 840, 80), 40, Color.WHITE)
                .shape(ShapeType.ELLIPSE, new Rectangle(60, 150, 200, 200), GOLD)
                .table(new Rectangle(320, 200, 560, 60), SAND, "Term plan", "Savings")
                .picture(TestPictures.png(320, 180), new Rectangle(320, 320, 320, 180), "A family at the sea")
                .notes("Ask who has a loan.")
                .written();
        MvcTestResult answer = bring("Safe for life.pptx", deck);
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(column("kind")).containsExactly("IMAGE");
        assertThat(column("title")).containsExactly("");
        assertThat(column("alt"))
                .containsExactly("जीवन सुरक्षा: ₹500 from day one Term plan Savings A family at the sea");
        assertThat(get(world.senior, answer.getResponse().getRedirectedUrl() + "/presenter"))
                .bodyText()
                .containsOnlyOnce("Ask who has a loan.");
        // On a phone, too, nothing of the page is cut off.
        assertThat(get(world.senior, answer.getResponse().getRedirectedUrl() + "/show"))
                .bodyText()
                .contains("slide-bare");
        BufferedImage page = pages().getFirst();
        assertThat(page.getWidth()).isEqualTo(1_920);
        assertThat(page.getHeight()).isEqualTo(1_080);
        assertThat(near(page, 1_910, 1_070, GROUND)).as("ground").isTrue();
        assertThat(near(page, 320, 500, GOLD)).as("ellipse").isTrue();
        assertThat(near(page, 1_740, 500, SAND)).as("table").isTrue();
        assertThat(near(page, 800, 820, Color.ORANGE)).as("picture").isTrue();
        // Both scripts have letters of their own: what is no letter is a box, of the same shape each time.
        assertThat(ink(page, new Rectangle(130, 70, 300, 130))).isGreaterThan(2_000);
        assertThat(ink(page, new Rectangle(600, 70, 600, 130))).isGreaterThan(2_000);
    }

    @Test
    void aPageThatCannotBeDrawnHasItsWordsAndIsNamed() {
        // It has neither layout nor theme.
        byte[] deck = TestDecks.pptx().slide(shape("title", "Once"), "none.png").written();
        MvcTestResult answer = bring("a.pptx", deck);
        assertThat(answer).hasStatusOk().bodyText().contains("1 slide was made.", "could not draw", ": 1.", "as PDF");
        assertThat(column("kind")).containsExactly("TEXT");
        assertThat(column("title")).containsExactly("Once");
    }

    @Test
    void aPageOfAnotherScriptKeepsItsWords() {
        byte[] deck = new TestSlideshow()
                .text("Safe ✓", new Rectangle(60, 30, 840, 80), 40, Color.BLACK)
                .page(GROUND)
                .text("தமிழ்", new Rectangle(60, 30, 840, 80), 40, Color.WHITE)
                .written();
        assertThat(bring("a.pptx", deck)).hasStatusOk().bodyText().contains("could not draw", ": 2.");
        assertThat(column("kind")).containsExactly("IMAGE", "TEXT");
        assertThat(column("body")).containsExactly("", "தமிழ்");
    }

    @Test
    void whatCannotBeDrawnIsNamed() {
        byte[] deck = new TestSlideshow()
                .text("First", new Rectangle(60, 30, 840, 80), 40, Color.BLACK)
                .page(GROUND)
                .chart(new Rectangle(100, 100, 400, 300))
                .written();
        String page = String.valueOf(
                bring(world.senior, "a.pptx", deck, "", UUID.randomUUID().toString())
                        .getResponse()
                        .getRedirectedUrl());
        run.run(UUID.fromString(page.substring("/decks/".length())));
        assertThat(get(world.senior, page))
                .hasStatusOk()
                .bodyText()
                .contains("2 slides were made.", "such as a chart, is missing", ": 2.", "Look at the draft")
                .doesNotContain("could not draw these");
        assertThat(column("kind")).containsExactly("IMAGE", "IMAGE");
    }

    @Test
    void nothingThatLeadsOutReachesWhatDraws() throws IOException {
        byte[] deck = new TestSlideshow()
                .leadingOut("https://elsewhere.test/")
                .notes("https://elsewhere.test/")
                .written();
        Map<String, String> parts = excerpt(deck);
        assertThat(parts.keySet()).anyMatch(name -> name.startsWith("ppt/parts/"));
        assertThat(parts.values()).noneMatch(part -> part.contains("elsewhere") || part.contains("External"));
        assertThat(parts.values()).anyMatch(part -> part.contains("Elsewhere"));
    }

    @Test
    void aPageHasItsTimeAndAShapeItsMeasure() throws IOException {
        byte[] good = new TestSlideshow().background(GROUND).written();
        byte[] vast = new TestSlideshow()
                .shape(ShapeType.RECT, new Rectangle(0, 0, 90_000, 540), GOLD)
                .written();
        long minute = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        assertThat(PageDrawing.drawn(zipped(good), minute)).isNotEmpty();
        // The time of all pages is over.
        byte[] shaped = zipped(new TestSlideshow()
                .shape(ShapeType.RECT, new Rectangle(0, 0, 90, 90), GOLD)
                .written());
        assertThatThrownBy(() -> PageDrawing.drawn(shaped, System.nanoTime() - 1))
                .isInstanceOf(Undrawable.class)
                .hasMessage("time");
        byte[] excerpt = zipped(vast);
        assertThatThrownBy(() -> PageDrawing.drawn(excerpt, minute))
                .isInstanceOf(Undrawable.class)
                .hasMessage("shape");
    }

    private byte[] zipped(byte[] deck) throws IOException {
        Path file = Files.write(folder.resolve("deck.pptx"), deck);
        try (Archive archive = Archive.open(file)) {
            return Excerpt.of(archive, new Inlays(archive), "ppt/presentation.xml", "ppt/slides/slide1.xml")
                    .written();
        }
    }

    private Map<String, String> excerpt(byte[] deck) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped(deck)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private List<BufferedImage> pages() throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        for (PictureRef picture : pictures.of(world.sunita.id())) {
            String largest =
                    "/media/" + picture.id() + "/" + picture.sizes().getLast().hash() + ".jpg";
            byte[] file = get(world.senior, largest).getResponse().getContentAsByteArray();
            pages.add(ImageIO.read(new ByteArrayInputStream(file)));
        }
        return pages;
    }

    /** JPEG changes colours a little. */
    private static boolean near(BufferedImage image, int x, int y, Color color) {
        Color found = new Color(image.getRGB(x, y));
        return Math.abs(found.getRed() - color.getRed()) < 12
                && Math.abs(found.getGreen() - color.getGreen()) < 12
                && Math.abs(found.getBlue() - color.getBlue()) < 12;
    }

    /** Bright pixels. */
    private static long ink(BufferedImage image, Rectangle within) {
        long found = 0;
        for (int y = within.y; y < within.y + within.height; y++) {
            for (int x = within.x; x < within.x + within.width; x++) {
                found += (image.getRGB(x, y) >> 8 & 0xFF) > 200 ? 1 : 0;
            }
        }
        return found;
    }
}
