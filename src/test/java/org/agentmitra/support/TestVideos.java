package org.agentmitra.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small films that ffmpeg made of its test picture, and what attackers would make of them. */
public final class TestVideos {
    private TestVideos() {}

    /** One of the folder {@code videos}. */
    public static byte[] named(String name) {
        try (InputStream in = Objects.requireNonNull(TestVideos.class.getResourceAsStream("/videos/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two seconds, without sound. */
    public static byte[] silent() {
        return named("silent.mp4");
    }

    /** Of two seconds, with sound. */
    public static byte[] sounding() {
        return named("sound.mp4");
    }

    /** With a box more at its end. */
    public static byte[] with(byte[] film, String box, byte[] content) {
        return ByteBuffer.allocate(film.length + 8 + content.length)
                .put(film)
                .put(head(box, 8L + content.length))
                .put(content)
                .array();
    }

    /** What a box of so many bytes begins with, itself among them. */
    public static byte[] head(String box, long length) {
        return ByteBuffer.allocate(8)
                .putInt((int) length)
                .put(box.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    /** With other bytes from the first of its marks on. */
    public static byte[] changed(byte[] film, String mark, int behind, byte... other) {
        int at = new String(film, StandardCharsets.ISO_8859_1).indexOf(mark) + behind;
        byte[] changed = film.clone();
        System.arraycopy(other, 0, changed, at, other.length);
        return changed;
    }
}
