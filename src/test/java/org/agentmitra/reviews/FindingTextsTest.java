package org.agentmitra.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class FindingTextsTest {
    private static final Locale HINDI = Locale.of("hi");

    @Test
    void datesAreToldInTheReadersLanguageAndCellsAsTheyStand() {
        StaticMessageSource messages = new StaticMessageSource();
        for (Locale locale : List.of(Locale.ENGLISH, HINDI)) {
            messages.addMessage("reviews.finding.older", locale, "{0}");
        }
        FindingTexts texts = new FindingTexts(messages);
        assertThat(texts.text(older("2026-03-05"), Locale.ENGLISH)).isEqualTo("05 Mar 2026");
        assertThat(texts.text(older("2026-03-05"), HINDI)).isEqualTo("05 मार्च 2026");
        assertThat(texts.text(older("05/03/2026"), HINDI)).isEqualTo("05/03/2026");
        assertThat(texts.text(older("2026-99-05"), HINDI)).isEqualTo("2026-99-05");
    }

    private static Finding older(String argument) {
        return new Finding(7, null, null, Severity.INFO, "older", List.of(argument));
    }
}
