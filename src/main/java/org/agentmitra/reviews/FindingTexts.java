package org.agentmitra.reviews;

import java.util.List;
import java.util.Locale;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says findings in the viewer's language. */
@Component
class FindingTexts {
    private static final String PREFIX = "reviews.finding.";

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(Finding finding, Locale locale) {
        Object[] arguments = finding.arguments().toArray();
        String text = messages.getMessage(PREFIX + finding.code(), arguments, null, locale);
        return text != null ? text : messages.getMessage(PREFIX + "other", new Object[] {finding.code()}, locale);
    }

    /** What the sender can do about it; null when nothing is suggested. */
    @Nullable
    String fix(Finding finding, Locale locale) {
        return messages.getMessage(
                PREFIX + finding.code() + ".fix", finding.arguments().toArray(), null, locale);
    }

    /** The reason in general, without the values of one cell. */
    String reason(String code, Locale locale) {
        String general = messages.getMessage(PREFIX + code + ".reason", null, null, locale);
        return general != null
                ? general
                : text(new Finding(0, null, null, Severity.INFO, code, List.of("…", "…", "…")), locale);
    }
}
