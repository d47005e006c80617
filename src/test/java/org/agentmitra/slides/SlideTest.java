package org.agentmitra.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlideTest {
    private static final UUID PICTURE = UUID.fromString("00000000-0000-0000-0000-000000000001");

    /** White on teal with these lines. */
    static Slide saying(String body) {
        return Slide.of(new SlideWords("", "", body), SlideLook.USUAL);
    }

    private static Slide slide(SlideKind kind, @Nullable UUID picture, String title, Tone text, int veil) {
        return new Slide(
                kind,
                picture,
                null,
                "",
                null,
                new SlideWords(title, "", " one \n\n two"),
                new SlideLook(SlideLayout.LEFT, text, Tone.INK, veil, 5, Transition.FADE),
                Call.NONE,
                false);
    }

    @Test
    void aBlankSlideLacksWordsAndNothingElse() {
        assertThat(SlideLacks.of(Slide.blank(), "")).containsExactly("slides.lack.words");
    }

    @Test
    void aPictureNeedsWordsForWhoCannotSeeIt() {
        assertThat(SlideLacks.of(slide(SlideKind.IMAGE, null, "Hello", Tone.WHITE, 70), ""))
                .containsExactly("slides.lack.picture");
        assertThat(SlideLacks.of(slide(SlideKind.IMAGE, PICTURE, "Hello", Tone.WHITE, 70), " "))
                .containsExactly("slides.lack.alt");
        assertThat(SlideLacks.of(slide(SlideKind.IMAGE, PICTURE, "Hello", Tone.WHITE, 70), "A family"))
                .isEmpty();
    }

    @Test
    void aListNamesItByItsTitleOrByWhatItsPictureShows() {
        assertThat(named("Hello", "A family").name()).isEqualTo("Hello");
        assertThat(named("", "A family").name()).isEqualTo("A family");
        assertThat(named("", "").name()).isEmpty();
        assertThat(named("", "a".repeat(80)).name()).isEqualTo("a".repeat(80));
        assertThat(named("", "a".repeat(81)).name()).isEqualTo("a".repeat(79) + "…");
    }

    private static Slide named(String title, String alt) {
        SlideWords words = new SlideWords(title, "", "");
        return new Slide(SlideKind.IMAGE, PICTURE, null, alt, null, words, SlideLook.USUAL, Call.NONE, false);
    }

    @Test
    void wordsThatDoNotStandOutAreNamed() {
        assertThat(SlideLacks.of(slide(SlideKind.TEXT, null, "Hello", Tone.SLATE, 70), ""))
                .containsExactly("slides.lack.contrast");
        assertThat(SlideLacks.of(slide(SlideKind.IMAGE, PICTURE, "Hello", Tone.WHITE, 20), "A family"))
                .containsExactly("slides.lack.contrast");
    }

    @Test
    void itsLinesAreWhatWasTyped() {
        assertThat(slide(SlideKind.TEXT, null, "", Tone.WHITE, 0).words().lines())
                .containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource({
        "NAVIGATE, /policies?x=1, /policies?x=1",
        "CALL, 98765 00001, tel:+919876500001",
        "WHATSAPP, +91 98765-00001, https://wa.me/919876500001",
        "LINK, https://example.com/a, https://example.com/a"
    })
    void aCallLeadsWhereItSays(Call.Kind kind, String typed, String href) {
        assertThat(kind.checked(typed).map(target -> new Call(kind, "Go", target).href()))
                .contains(href);
    }

    @ParameterizedTest
    @CsvSource({
        "NAVIGATE, //example.com",
        "NAVIGATE, javascript:alert(1)",
        "CALL, 12345",
        "WHATSAPP, javascript:alert(1)",
        "LINK, http://example.com",
        "LINK, https://user:pass@example.com",
        "LINK, javascript:alert(1)",
        "LINK, https:///nowhere"
    })
    void aCallNeverLeadsElsewhere(Call.Kind kind, String typed) {
        assertThat(kind.checked(typed)).isEmpty();
    }
}
