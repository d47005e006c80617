package org.agentmitra.preferences;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.agentmitra.shared.Viewer;
import org.agentmitra.web.Sections;
import org.springframework.context.MessageSource;

/** What the page of preferences offers; the first of each is no choice. */
record Offered(
        List<Choice> languages, List<Choice> zones, List<Choice> themes, List<Choice> textSizes, List<Choice> homes) {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final List<String> LANGUAGES = List.of("en", "hi");

    static Offered to(Viewer viewer, Sections sections, MessageSource texts, Locale locale, Clock clock) {
        Words words = key -> texts.getMessage(key, null, locale);
        List<Choice> homes = new ArrayList<>();
        homes.add(new Choice("", words.of("preferences.home.none")));
        sections.of(viewer).stream()
                .filter(section -> !section.href().equals("/"))
                .forEach(section -> homes.add(new Choice(section.href(), words.of(section.key()))));
        return new Offered(
                languages(words),
                zones(
                        texts.getMessage(
                                "preferences.zone.none",
                                new Object[] {viewer.office().getId()},
                                locale),
                        clock),
                listed(words, "preferences.theme.", "", "light", "dark", "auto"),
                listed(words, "preferences.textSize.", "", "large", "largest"),
                homes);
    }

    private static List<Choice> languages(Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.of("preferences.language.none")));
        for (String tag : LANGUAGES) {
            Locale own = Locale.forLanguageTag(tag);
            choices.add(new Choice(tag, own.getDisplayLanguage(own)));
        }
        return choices;
    }

    private static List<Choice> zones(String none, Clock clock) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", none));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .sorted()
                .forEach(id -> choices.add(new Choice(id, id.replace('_', ' ') + " (" + offset(id, clock) + ")")));
        return choices;
    }

    private static String offset(String id, Clock clock) {
        ZoneOffset offset = ZoneId.of(id).getRules().getOffset(clock.instant());
        return "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }

    private static List<Choice> listed(Words words, String prefix, String... values) {
        return List.of(values).stream()
                .map(value -> new Choice(value, words.of(prefix + (value.isEmpty() ? "none" : value))))
                .toList();
    }

    private interface Words {
        String of(String key);
    }
}
