package org.agentmitra.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.agentmitra.shared.Refused;
import org.junit.jupiter.api.Test;

class PortraitTest {
    @Test
    void theMiddleIsCutOutSquareAndDrawnAnew() throws IOException {
        for (String format : new String[] {"png", "jpeg"}) {
            BufferedImage seen = read(Portrait.of(threeStripes(format, 900, 300)));
            assertThat(seen.getWidth()).isEqualTo(Portrait.SIDE);
            assertThat(seen.getHeight()).isEqualTo(Portrait.SIDE);
            assertThat(new Color(seen.getRGB(10, 128)).getGreen()).as(format).isGreaterThan(200);
            assertThat(new Color(seen.getRGB(245, 128)).getGreen()).as(format).isGreaterThan(200);
        }
    }

    @Test
    void aLogoIsShownWholeOnWhite() throws IOException {
        BufferedImage seen = read(Portrait.whole(threeStripes("png", 900, 300)));
        assertThat(seen.getWidth()).isEqualTo(Portrait.SIDE);
        assertThat(new Color(seen.getRGB(128, 10))).isEqualTo(Color.WHITE);
        assertThat(new Color(seen.getRGB(128, 128)).getGreen()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(20, 128)).getGreen())
                .as("the left stripe")
                .isLessThan(200);
        BufferedImage thin = read(Portrait.whole(threeStripes("png", 6000, 40)));
        assertThat(thin.getHeight()).isEqualTo(Portrait.SIDE);
    }

    @Test
    void nothingOfWhatCameInComesOut() throws IOException {
        byte[] jpeg = threeStripes("jpeg", 300, 300);
        byte[] exif = exif(1, "Secret place");
        byte[] tagged = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, tagged, 0, 2);
        System.arraycopy(exif, 0, tagged, 2, exif.length);
        System.arraycopy(jpeg, 2, tagged, 2 + exif.length, jpeg.length - 2);
        assertThat(new String(tagged, StandardCharsets.ISO_8859_1)).contains("Secret place", "Exif");
        assertThat(new String(Portrait.of(tagged), StandardCharsets.ISO_8859_1)).doesNotContain("Secret", "Exif");
    }

    @Test
    void aCameraThatWasHeldSidewaysIsTurned() throws IOException {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 150, 300);
        pen.dispose();
        byte[] jpeg = encode(image, "jpeg");
        byte[] exif = exif(6, "x");
        byte[] tagged = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, tagged, 0, 2);
        System.arraycopy(exif, 0, tagged, 2, exif.length);
        System.arraycopy(jpeg, 2, tagged, 2 + exif.length, jpeg.length - 2);
        BufferedImage seen = read(Portrait.of(tagged));
        // The left half is above after a quarter turn to the right.
        assertThat(new Color(seen.getRGB(128, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(128, 235)).getRed()).isLessThan(60);
    }

    @Test
    void aBombIsRefusedByItsMeasures() throws IOException {
        long before = used();
        refused(png(30_000, 30_000), "profile.picture.pixels");
        refused(png(Integer.MAX_VALUE, 2), "profile.picture.pixels");
        assertThat(used() - before).isLessThan(64L * 1024 * 1024);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() throws IOException {
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "profile.picture.format");
        refused("GIF89a".getBytes(StandardCharsets.US_ASCII), "profile.picture.format");
        refused(new byte[0], "profile.picture.format");
        refused(new byte[Portrait.LARGEST + 1], "profile.picture.large");
        refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0x00, 0x11}, "profile.picture.unreadable");
        refused(png(300, 300), "profile.picture.unreadable");
        refused(threeStripes("png", 30, 30), "profile.picture.small");
    }

    private static void refused(byte[] content, String why) {
        assertThatThrownBy(() -> Portrait.of(content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(why));
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Red, green and blue beside each other. */
    private static byte[] threeStripes(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE};
        for (int i = 0; i < colours.length; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i * width / 3, 0, width / 3, height);
        }
        pen.dispose();
        return encode(image, format);
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** A PNG that declares its measures and holds nothing of them. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream chunk = new DataOutputStream(header);
        chunk.writeBytes("IHDR");
        chunk.writeInt(width);
        chunk.writeInt(height);
        chunk.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return file.toByteArray();
    }

    /** The part of a JPEG in which a camera says how it was held, and more. */
    private static byte[] exif(int orientation, String place) throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(tiff);
        out.writeBytes("MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes(place);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(segment);
        whole.writeShort(0xFFE1);
        whole.writeShort(2 + 6 + tiff.size());
        whole.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        whole.write(tiff.toByteArray());
        return segment.toByteArray();
    }
}
