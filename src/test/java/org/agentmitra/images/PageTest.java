package org.agentmitra.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void aGoodPageHasNoFlaws() {
        assertThat(new Page(Sheets.card(1200, 800)).flaws()).isEmpty();
    }

    @Test
    void aDarkPageIsDark() {
        assertThat(new Page(Sheets.card(1200, 800, new Color(0x303030))).flaws())
                .contains(Flaw.DARK);
    }

    @Test
    void aSmallPageIsSmall() {
        assertThat(new Page(Sheets.card(600, 400)).flaws()).containsExactly(Flaw.SMALL);
    }

    @Test
    void aPageOutOfFocusIsBlurred() {
        float[] even = new float[25 * 25];
        Arrays.fill(even, 1f / even.length);
        BufferedImage blurred = new ConvolveOp(new Kernel(25, 25, even))
                .filter(Sheets.card(1200, 800), null)
                .getSubimage(30, 30, 1140, 740);
        assertThat(new Page(blurred).flaws()).containsExactly(Flaw.BLURRED);
    }

    @Test
    void whatIsCoveredIsGone() {
        Page page = Page.ofJpeg(new Page(Sheets.card(1000, 600))
                .covered(List.of(new Area(1000, 5000, 8000, 2000)))
                .jpeg());
        for (int x = 104; x < 896; x += 8) {
            for (int y = 304; y < 416; y += 8) {
                assertThat(page.image().getRGB(x, y) & 0xFFFFFF).isLessThan(0x101010);
            }
        }
        assertThat(new Color(page.image().getRGB(950, 20)).getRed()).isGreaterThan(200);
    }

    @Test
    void aCoverReachesItsLastPixel() {
        Page page = new Page(Sheets.card(333, 333)).covered(List.of(new Area(3333, 3333, 3334, 3334)));
        assertThat(page.image().getRGB(110, 110) & 0xFFFFFF).isZero();
        assertThat(page.image().getRGB(222, 222) & 0xFFFFFF).isZero();
    }

    @Test
    void aQrCodeIsFoundWhollyAndNotOnceItIsCovered() {
        for (String text : List.of("Short", "9".repeat(1200))) {
            Page page = new Page(Sheets.withCode(1600, 1000, text));
            List<Area> codes = page.qrCodes();
            assertThat(codes).as(text).hasSize(1);
            Area code = codes.getFirst();
            // It is 300 pixels wide, 10 from the upper right corner, with a white rim of 24 or more.
            assertThat(code.left()).isLessThanOrEqualTo(1314 * Area.WHOLE / 1600);
            assertThat(code.left() + code.width()).isGreaterThanOrEqualTo(1566 * Area.WHOLE / 1600);
            assertThat(code.top() + code.height()).isGreaterThanOrEqualTo(286 * Area.WHOLE / 1000);
            assertThat(page.covered(codes).qrCodes()).isEmpty();
        }
        assertThat(new Page(Sheets.card(1600, 1000)).qrCodes()).isEmpty();
    }

    @Test
    void aQrCodeIsFoundInAnyPosition() {
        Page page = new Page(Sheets.withCode(1600, 1000, "Upside down"));
        for (int quarters = 1; quarters < 4; quarters++) {
            assertThat(page.turned(quarters).qrCodes())
                    .as("turned %d", quarters)
                    .hasSize(1);
        }
    }

    @Test
    void aPageIsTurnedToTheRight() {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF0000);
        Page page = new Page(image);
        assertThat(page.turned(1).image().getRGB(19, 0) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(page.turned(2).image().getRGB(39, 19) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(page.turned(-1).image().getRGB(0, 39) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(page.turned(4)).isSameAs(page);
    }

    @Test
    void aMarkedPageStillShowsWhatItSays() {
        Page page = new Page(Sheets.card(1200, 800));
        Page marked = page.marked("Sunita Rao 05 Mar 2026 14:32");
        int differ = 0;
        for (int x = 0; x < 1200; x += 3) {
            for (int y = 0; y < 800; y += 3) {
                differ += marked.image().getRGB(x, y) == page.image().getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(differ).isBetween(400 * 267 / 100, 400 * 267 / 3);
    }

    @Test
    void aPageIsMadeSmallerAndNeverLarger() {
        Page page = new Page(Sheets.card(1200, 800));
        assertThat(page.within(300).width()).isEqualTo(300);
        assertThat(page.within(300).height()).isEqualTo(200);
        assertThat(page.within(5000)).isSameAs(page);
        assertThat(page.banded(16).width()).isEqualTo(1200);
    }

    @Test
    void anAreaLiesOnThePage() {
        assertThat(Area.between(9000, 12_000, 1000, -50)).isEqualTo(new Area(1000, 0, 8000, 10_000));
        assertThat(Area.between(500, 500, 500, 500)).isEqualTo(new Area(500, 500, 1, 1));
        assertThat(Area.between(10_000, 20_000, 30_000, 40_000)).isEqualTo(new Area(9999, 9999, 1, 1));
        assertThatThrownBy(() -> new Area(9000, 0, 2000, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(0, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lettersOfEuropeCanBeWritten() {
        assertThat(Lettering.knows("Zoë Müller 05 Mar")).isTrue();
        assertThat(Lettering.knows("सुनीता")).isFalse();
    }
}
