package org.agentmitra.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {
    private static WebVtt read(String text) {
        return WebVtt.of(text.getBytes(StandardCharsets.UTF_8), 10_000);
    }

    @Test
    void cuesComeOutPlain() {
        WebVtt read = read(
                "\uFEFFWEBVTT - Film\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE said\r\n\r\n"
                        + "first\r\n00:01.000 --> 00:02.500 line:0\r\n<v Asha>Namaste &amp; <b>welcome</b>\r\nto us\r\n\r\n"
                        + "00:00:03.000 --> 00:00:04.000\r\nनमस्ते");
        assertThat(read.cues()).extracting(WebVtt.Cue::from).containsExactly(1_000L, 3_000L);
        assertThat(new String(read.written(), StandardCharsets.UTF_8))
                .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nNamaste &amp; welcome\nto us\n\n"
                        + "00:00:03.000 --> 00:00:04.000\nनमस्ते\n");
        assertThat(WebVtt.of(read.written(), 10_000)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|head",
                "<html>|head",
                "WEBVTTX|head",
                "WEBVTT|none",
                "WEBVTT~~NOTE only|none",
                "WEBVTT~~1~00:00:01,000 --> 00:00:02,000~Subrip|cue",
                "WEBVTT~~00:01.000 --> 00:02.000~<script>alert(1)</script>|cue",
                "WEBVTT~~00:01.000 --> 00:02.000~a --> b|cue",
                "WEBVTT~~only words|cue",
                "WEBVTT~~00:02.000 --> 00:02.000~Nothing|order",
                "WEBVTT~~00:02.000 --> 00:03.000~Late~~00:01.000 --> 00:02.000~Early|order",
                "WEBVTT~~00:20.000 --> 00:21.000~Of another film|late"
            })
    void whatIsNoneIsRefusedWithAReason(String text, String why) {
        assertThatThrownBy(() -> read(text.replace('~', '\n'))).hasMessage("captions: videos.captions." + why);
    }

    @Test
    void otherLettersAndLongFilesAreRefused() {
        assertThatThrownBy(() -> WebVtt.of(new byte[] {'W', (byte) 0xFF}, 1)).hasMessageEndingWith("letters");
        assertThatThrownBy(() -> WebVtt.of(new byte[WebVtt.LARGEST + 1], 1)).hasMessageEndingWith("large");
        String many = "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nx\n\n".repeat(2_001);
        assertThatThrownBy(() -> read(many)).hasMessageEndingWith("cue");
    }
}
