package org.agentmitra.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
    private static String read(String line) {
        return Marks.read(line).stream()
                .map(phrase -> phrase.style() + "<" + phrase.text() + ">")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "plain words; <plain words>",
                "a *bold* word; <a >phrase-bold<bold>< word>",
                "_leaning words_; phrase-italic<leaning words>",
                "*_both_*; phrase-bold phrase-italic<both>",
                "[marigold:sun]; tone-marigold<sun>",
                "[large:big *b*]; phrase-large<big >phrase-bold phrase-large<b>",
                "[teal:[small:x] y]; phrase-small tone-teal<x>tone-teal< y>",
                "2*3*4; <2*3*4>",
                "snake_case_name; <snake_case_name>",
                "* no *; <* no *>",
                "[unknown:x]; <[unknown:x]>",
                "[teal:open; <[teal:open>",
                "<script>; <<script>>"
            })
    void marksAreReadAndAllElseIsText(String line, String read) {
        assertThat(read(line)).isEqualTo(read);
    }

    @Test
    void anEmptyLineSaysNothing() {
        assertThat(Marks.read("")).isEqualTo(List.of());
    }

    @Test
    void titlesHaveMarksAsWell() {
        SlideWords words =
                new SlideWords("A [slate:*dark*] roof", "_so_ {{customer.firstName|you}}", "one\n[large:two]");
        Slide slide = Slide.of(words, SlideLook.USUAL);
        assertThat(slide.title()).isEqualTo("A dark roof");
        assertThat(words.said()).isEqualTo("A dark roof\nso {{customer.firstName|you}}\none\ntwo");
        assertThat(slide.accents()).containsExactly(Tone.SLATE);
        assertThat(SlideLacks.of(slide, "")).containsExactly("slides.lack.contrast");
    }

    @Test
    void wordsInAColourNeedContrastToo() {
        Slide slide = SlideTest.saying("[slate:hard to read] on teal");
        assertThat(slide.accents()).containsExactly(Tone.SLATE);
        assertThat(slide.contrast().enough()).isFalse();
        assertThat(SlideLacks.of(slide, "")).containsExactly("slides.lack.contrast");
    }
}
