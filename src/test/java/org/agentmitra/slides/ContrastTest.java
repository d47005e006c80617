package org.agentmitra.slides;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void whatIsKnownOfContrastComesOut() {
        assertThat(Contrast.of(Tone.WHITE, Tone.WHITE).hundredths()).isEqualTo(100);
        // WebAIM's checker: #ffffff on #0f5257 is 8.97:1, #ffffff on #f2a516 is 2.08:1.
        assertThat(Contrast.of(Tone.WHITE, Tone.TEAL).hundredths()).isBetween(880L, 910L);
        assertThat(Contrast.of(Tone.WHITE, Tone.MARIGOLD).enough()).isFalse();
        assertThat(Contrast.of(Tone.INK, Tone.MARIGOLD).enough()).isTrue();
    }

    @Test
    void onAPictureTheWorstPictureCounts() {
        assertThat(Contrast.over(Tone.WHITE, Tone.INK, 100)).isEqualTo(Contrast.of(Tone.WHITE, Tone.INK));
        assertThat(Contrast.over(Tone.WHITE, Tone.INK, 0).hundredths()).isEqualTo(100);
        assertThat(Contrast.over(Tone.WHITE, Tone.INK, 30).enough()).isFalse();
        assertThat(Contrast.over(Tone.WHITE, Tone.INK, 70).enough()).isTrue();
        assertThat(Contrast.over(Tone.INK, Tone.WHITE, 70).enough()).isTrue();
    }

    @Test
    void textAsBrightAsSomePictureIsNotReadAtAll() {
        assertThat(Contrast.over(Tone.MARIGOLD, Tone.SLATE, 20).hundredths()).isEqualTo(100);
    }

    @Test
    void aThickerVeilIsNeverWorseForWhiteOnInk() {
        for (int percent = 5; percent <= 100; percent += 5) {
            assertThat(Contrast.over(Tone.WHITE, Tone.INK, percent).hundredths())
                    .isGreaterThanOrEqualTo(
                            Contrast.over(Tone.WHITE, Tone.INK, percent - 5).hundredths());
        }
    }
}
