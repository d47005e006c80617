package org.agentmitra.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.agentmitra.support.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FootageTest {
    private static Footage read(String name, byte[] content) {
        return Footage.of(
                new Source() {
                    @Override
                    public long size() {
                        return content.length;
                    }

                    @Override
                    public InputStream from(long place) {
                        return new ByteArrayInputStream(content, Math.toIntExact(place), content.length);
                    }
                },
                name);
    }

    @ParameterizedTest
    @CsvSource({"sound.mp4, MP4, true", "silent.mp4, MP4, false", "sound.webm, WEBM, true", "live.webm, WEBM, false"})
    void aFilmTellsWhatItIs(String name, VideoFormat format, boolean sound) {
        Footage film = read(name, TestVideos.named(name));
        assertThat(film.format()).isEqualTo(format);
        assertThat(film.sound()).isEqualTo(sound);
        assertThat(film.width()).isEqualTo(160);
        assertThat(film.height()).isEqualTo(90);
        assertThat(film.millis()).isBetween(1_900L, 2_100L);
    }

    @Test
    void itsNameMayBeInLargeLetters() {
        assertThat(read("FILM.MP4", TestVideos.silent()).format()).isEqualTo(VideoFormat.MP4);
    }

    @ParameterizedTest
    @CsvSource({
        "fragmented.mp4, pieces",
        "hevc.mp4, coding",
        "audio.mp4, no-picture",
        "matroska.mkv, format",
    })
    void whatBrowsersDoNotPlayIsRefused(String name, String why) {
        assertThatThrownBy(() -> read(name, TestVideos.named(name))).hasMessage("video: videos.file." + why);
    }

    static Stream<Arguments> malicious() {
        byte[] film = TestVideos.silent();
        byte[] webm = TestVideos.named("sound.webm");
        byte[] half = Arrays.copyOf(film, film.length / 2);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "format"),
                Arguments.of(
                        "a page", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "format"),
                Arguments.of("half of it", half, "damaged"),
                Arguments.of("half a webm", Arrays.copyOf(webm, webm.length / 2), "damaged"),
                Arguments.of("bytes behind it", Arrays.copyOf(film, film.length + 100), "damaged"),
                Arguments.of("an archive behind it", joined(film, "PK\3\4 rest PK\5\6"), "damaged"),
                Arguments.of("an archive in a box", TestVideos.with(film, "free", bytes("PK\3\4")), "hidden"),
                Arguments.of("an archive in its media", TestVideos.with(film, "mdat", bytes("x PK\5\6")), "hidden"),
                Arguments.of("a page in a box", TestVideos.with(film, "udta", bytes("<SCRIPT>")), "hidden"),
                Arguments.of("a PDF in its head", pdfFirst(film), "hidden"),
                Arguments.of("an unknown box", TestVideos.with(film, "evil", bytes("x")), "damaged"),
                Arguments.of("a second head", TestVideos.with(film, "ftyp", bytes("isom\0\0\0\0")), "damaged"),
                Arguments.of("another brand", TestVideos.changed(film, "ftyp", 4, foreign()), "format"),
                Arguments.of("a box beyond the end", TestVideos.changed(film, "moov", -4, number(1 << 30)), "damaged"),
                Arguments.of(
                        "more samples than there are", TestVideos.changed(film, "stsz", 12, number(-1)), "damaged"),
                Arguments.of("two billion times", TestVideos.changed(film, "stts", 8, number(-1)), "damaged"),
                Arguments.of("chunks that are elsewhere", TestVideos.changed(film, "stco", 12, number(5)), "damaged"),
                Arguments.of("a page's length", TestVideos.changed(film, "mvhd", 20, number(2)), "short"),
                Arguments.of("a week's length", TestVideos.changed(film, "mvhd", 20, number(604_800_000)), "long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malicious")
    void whatIsSomethingElseOrLiesIsRefused(String what, byte[] content, String why) {
        String name = what.contains("webm") ? "a.webm" : "a.mp4";
        assertThatThrownBy(() -> read(name, content)).as(what).hasMessage("video: videos.file." + why);
    }

    @Test
    void aNameThatSaysAnotherKindIsRefused() {
        assertThatThrownBy(() -> read("film.webm", TestVideos.silent())).hasMessageEndingWith("name");
        assertThatThrownBy(() -> read("film.mp4.exe", TestVideos.silent())).hasMessageEndingWith("name");
    }

    private static byte[] pdfFirst(byte[] film) {
        return ByteBuffer.allocate(film.length + 24)
                .put(film, 0, 32)
                .put(TestVideos.head("mdat", 24))
                .put(bytes("%PDF-1.7 obj end"))
                .put(film, 32, film.length - 32)
                .array();
    }

    private static byte[] foreign() {
        return bytes("qt  \0\0\0\0qt  qt  qt  qt  ");
    }

    private static byte[] joined(byte[] film, String rest) {
        return ByteBuffer.allocate(film.length + rest.length())
                .put(film)
                .put(bytes(rest))
                .array();
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
