package org.agentmitra.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.targets.Candidate;
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

    @Test
    void recordsThatARowMayMeanAreToldOneAfterTheOther() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("reviews.finding.near-number", Locale.ENGLISH, "{0}: {1}");
        messages.addMessage("reviews.finding.near-number.candidate", Locale.ENGLISH, "{0} ({1}, {2}, {3})");
        FindingTexts texts = new FindingTexts(messages);
        List<String> arguments = new ArrayList<>(List.of("9/01"));
        arguments.addAll(Finding.named(new Candidate("901", "Asha Rao", LocalDate.of(2020, 1, 5), "714")));
        arguments.addAll(Finding.named(new Candidate("0901", "Ravi", LocalDate.of(2021, 1, 5), null)));
        assertThat(texts.text(near(arguments), Locale.ENGLISH))
                .isEqualTo("9/01: 901 (Asha Rao, 05 Jan 2020, 714), 0901 (Ravi, 05 Jan 2021, –)");
        assertThat(texts.text(near(List.of("9/01", "901 (A•••)")), Locale.ENGLISH))
                .as("kept before more was told")
                .isEqualTo("9/01: 901 (A•••)");
    }

    private static Finding near(List<String> arguments) {
        return new Finding(7, "PolicyNo", "9/01", Severity.WARNING, Finding.NEAR_NUMBER, arguments);
    }

    private static Finding older(String argument) {
        return new Finding(7, null, null, Severity.INFO, "older", List.of(argument));
    }
}
