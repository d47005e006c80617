package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** One thing is counted otherwise than many, in both languages. */
class CountedTextsTest {
    private static final Locale HINDI = Locale.of("hi");

    private final ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();

    CountedTextsTest() {
        messages.setBasenames("classpath:messages/imports", "classpath:messages/reviews");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void rowsToImport() {
        assertThat(text(Locale.ENGLISH, "imports.start.rows", 1, 0, 0)).isEqualTo("Import 1 row");
        assertThat(text(Locale.ENGLISH, "imports.start.rows", 1, 3, 0)).isEqualTo("Import 1 row, skip 3");
        assertThat(text(Locale.ENGLISH, "imports.start.rows", 1200, 1, 0)).isEqualTo("Import 1,200 rows, skip 1");
        assertThat(text(Locale.ENGLISH, "imports.start.rows", 7, 3, 5))
                .isEqualTo("Import 7 rows, confirm 5 unchanged, skip 3");
        assertThat(text(HINDI, "imports.start.rows", 1, 0, 0)).isEqualTo("1 पंक्ति आयात करें");
        assertThat(text(HINDI, "imports.start.rows", 2, 1, 0)).isEqualTo("2 पंक्तियाँ आयात करें, 1 छोड़ें");
    }

    @Test
    void secondsAndFindings() {
        assertThat(text(Locale.ENGLISH, "imports.took", 1L)).isEqualTo("Took 1 second.");
        assertThat(text(Locale.ENGLISH, "imports.running.left", 0L)).isEqualTo("About 0 seconds left");
        assertThat(text(HINDI, "imports.took", 2L)).isEqualTo("2 सेकंड लगे।");
        assertThat(text(Locale.ENGLISH, "reviews.findings.others", 1)).isEqualTo("1 more kind of finding");
        assertThat(text(Locale.ENGLISH, "reviews.findings.others", 4)).isEqualTo("4 more kinds of findings");
        assertThat(text(HINDI, "reviews.findings.others", 4)).isEqualTo("4 और प्रकार की बातें मिलीं");
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
