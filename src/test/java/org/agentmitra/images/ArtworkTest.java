package org.agentmitra.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.agentmitra.shared.Refused;
import org.agentmitra.support.TestPictures;
import org.junit.jupiter.api.Test;

class ArtworkTest {
    private static List<Integer> widths(String name, byte[] content) {
        return Artwork.of(name, content).stream().map(Artwork.Rendition::width).toList();
    }

    private static void refused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> Artwork.of(name, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void sizesForPhonePageAndSharpScreenAreMadeAndNoneIsBlownUp() {
        assertThat(widths("wide.jpg", TestPictures.jpeg(3000, 1000))).containsExactly(640, 1280, 2560);
        assertThat(widths("middle.jpeg", TestPictures.jpeg(1000, 500))).containsExactly(640, 1000);
        assertThat(widths("small.PNG", TestPictures.png(320, 200))).containsExactly(320);
    }

    @Test
    void theMeasuresAreThoseOfThePicture() throws IOException {
        for (Artwork.Rendition size : Artwork.of("a.jpg", TestPictures.jpeg(1500, 750))) {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(size.jpeg()));
            assertThat(read.getWidth()).isEqualTo(size.width());
            assertThat(read.getHeight()).isEqualTo(size.height()).isEqualTo(size.width() / 2);
            assertThat(new Color(read.getRGB(10, 10)).getBlue()).isLessThan(40);
        }
    }

    @Test
    void webpIsReadAndLeavesAsJpeg() throws IOException {
        byte[] webp = Files.readAllBytes(Path.of("src/test/resources/pictures/teal.webp"));
        List<Artwork.Rendition> sizes = Artwork.of("teal.webp", webp);
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(sizes.getFirst().jpeg()));
        assertThat(read.getWidth()).isEqualTo(96);
        assertThat(new Color(read.getRGB(40, 40)).getGreen()).isBetween(72, 92);
    }

    @Test
    void nameAndContentHaveToAgree() {
        refused("a.png", TestPictures.jpeg(100, 100), "media.picture.name");
        refused("a", TestPictures.jpeg(100, 100), "media.picture.name");
        refused("a.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "media.picture.format");
        refused("a.gif", "GIF89a".getBytes(StandardCharsets.UTF_8), "media.picture.format");
    }

    @Test
    void whatBeginsAsAPictureAndIsNoneIsRefused() {
        byte[] png = TestPictures.png(100, 100);
        refused("a.png", Arrays.copyOf(png, 60), "media.picture.unreadable");
        refused("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}, "media.picture.unreadable");
    }

    @Test
    void theMeasuresAreReadBeforeAnythingIsDecoded() {
        byte[] png = TestPictures.png(100, 100);
        // Width and height of the first chunk; its checksum no longer fits, which only decoding would notice.
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        refused("bomb.png", png, "media.picture.pixels");
    }

    @Test
    void tooSmallAndTooLargeAreNamed() {
        refused("a.png", TestPictures.png(63, 400), "media.picture.small");
        refused("a.png", new byte[Artwork.LARGEST + 1], "media.picture.large");
    }

    /** A page behind the end of the picture, which some programs would open. */
    @Test
    void whatHangsOnBehindThePictureDoesNotComeOut() {
        byte[] jpeg = TestPictures.jpeg(100, 100);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + script.length);
        System.arraycopy(script, 0, both, jpeg.length, script.length);
        for (Artwork.Rendition size : Artwork.of("a.jpg", both)) {
            assertThat(new String(size.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
    }
}
