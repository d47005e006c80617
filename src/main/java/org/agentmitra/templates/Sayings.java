package org.agentmitra.templates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.agentmitra.formats.Problem;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.PremiumMode;
import org.springframework.context.MessageSource;

/** Values as they were read, and what is wrong with them, in the reader's language. */
public record Sayings(MessageSource messages, Locale locale) {
    /** The value as people write it. */
    public String of(Object value) {
        return switch (value) {
            case LocalDate date ->
                DateTimeFormatter.ofPattern("dd MMM yyyy", locale).format(date);
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month);
            case Long paise -> Money.inr(paise).toString();
            case PremiumMode mode -> messages.getMessage("policies.mode." + mode.name(), null, locale);
            default -> value.toString();
        };
    }

    /** What an import would say. */
    public String said(Problem problem) {
        List<String> arguments = problem.arguments();
        if (problem.code().startsWith("rule-")
                && arguments.size() > 2
                && !arguments.get(2).isBlank()) {
            return arguments.get(2);
        }
        String key = "reviews.finding." + problem.code();
        return String.valueOf(messages.getMessage(key, arguments.toArray(), problem.code(), locale));
    }
}
