package org.agentmitra.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void whatIsKnownIsFilledInAndElseTheWordsGiven() {
        Map<String, String> known = Map.of("agent.name", "Sunita *Rao*", "customer.firstName", "");
        assertThat(Placeholders.fill("Dear {{customer.firstName|friend}}, I am {{ agent.name }}.", known))
                .isEqualTo("Dear friend, I am Sunita Rao.");
        assertThat(Placeholders.fill("{{product.name}}", known)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(Placeholders.flaws("{{agent.name}} {{customer.firstName|you}}"))
                .isEmpty();
        assertThat(Placeholders.flaws("{{agent.iban}}")).isEqualTo(List.of("slides.placeholder.unknown"));
        assertThat(Placeholders.flaws("{{product.premium}}")).isEqualTo(List.of("slides.placeholder.words"));
        assertThat(Placeholders.flaws("{{agent.name")).isEqualTo(List.of("slides.placeholder.open"));
    }

    @Test
    void aDeckIsReadAsItWasWritten() {
        List<Slide> slides = List.of(Slide.blank(), SlideTest.saying("हिन्दी [teal:x] {{agent.name}}"));
        assertThat(SlideDeck.read(SlideDeck.write(slides))).isEqualTo(slides);
    }

    @Test
    void aDeckFromBeforeDrawingsIsReadToo() {
        String old = SlideDeck.write(List.of(Slide.blank()))
                .replace("\"art\":null,", "")
                .replace(",\"locked\":false", "");
        assertThat(old).doesNotContain("locked", "art\"");
        assertThat(SlideDeck.read(old)).isEqualTo(List.of(Slide.blank()));
    }
}
