package org.agentmitra.reviews;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.targets.Finding;
import org.agentmitra.targets.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says findings in the viewer's language. */
@Component
public class FindingTexts {
    private static final String PREFIX = "reviews.finding.";
    /** Begins the codes of rules that templates ask. */
    private static final String RULE = "rule-";

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong, with the values of the cell. */
    public String text(Finding finding, Locale locale) {
        String own = ownWords(finding);
        if (own != null) {
            return own;
        }
        String text = messages.getMessage(PREFIX + finding.code(), arguments(finding, locale), null, locale);
        return text != null ? text : messages.getMessage(PREFIX + "other", new Object[] {finding.code()}, locale);
    }

    /** What the administrator of a template wants to be said where a rule is broken; null for the usual. */
    private static @Nullable String ownWords(Finding finding) {
        boolean said = finding.code().startsWith(RULE) && finding.arguments().size() > 2;
        return said && !finding.arguments().get(2).isBlank()
                ? finding.arguments().get(2)
                : null;
    }

    /** What the sender can do about it; null when nothing is suggested. */
    @Nullable
    String fix(Finding finding, Locale locale) {
        return messages.getMessage(PREFIX + finding.code() + ".fix", arguments(finding, locale), null, locale);
    }

    /** The reason in general, without the values of one cell. */
    public String reason(String code, Locale locale) {
        String general = messages.getMessage(PREFIX + code + ".reason", null, null, locale);
        return general != null
                ? general
                : text(new Finding(0, null, null, Severity.INFO, code, List.of("…", "…", "…")), locale);
    }

    private Object[] arguments(Finding finding, Locale locale) {
        List<String> all = finding.arguments();
        return finding.code().equals(Finding.NEAR_NUMBER) && all.size() > Finding.NAMED
                ? new Object[] {all.getFirst(), candidates(all.subList(1, all.size()), locale)}
                : told(all, locale);
    }

    /** Records that a row may mean, one after the other. */
    private String candidates(List<String> named, Locale locale) {
        return IntStream.range(0, named.size() / Finding.NAMED)
                .map(n -> n * Finding.NAMED)
                .mapToObj(from -> told(named.subList(from, from + Finding.NAMED), locale))
                .map(one -> messages.getMessage(PREFIX + Finding.NEAR_NUMBER + ".candidate", one, locale))
                .collect(Collectors.joining(", "));
    }

    private static Object[] told(List<String> arguments, Locale locale) {
        return arguments.stream()
                .map(argument -> ISO_DATE.matcher(argument).matches() ? day(argument, locale) : argument)
                .toArray();
    }

    private static String day(String iso, Locale locale) {
        try {
            return DateTimeFormatter.ofPattern("dd MMM yyyy", locale).format(LocalDate.parse(iso));
        } catch (DateTimeParseException noDay) {
            return iso;
        }
    }
}
