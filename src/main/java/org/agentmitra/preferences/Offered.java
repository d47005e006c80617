package org.agentmitra.preferences;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.agentmitra.web.Sections;
import org.springframework.context.MessageSource;

/** What the page of preferences offers; the first of each is no choice. */
record Offered(
        List<Choice> languages, List<Choice> zones, List<Choice> themes, List<Choice> textSizes, List<Choice> homes) {
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
                zones(viewer, texts, locale, clock),
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

    private static List<Choice> zones(Viewer viewer, MessageSource texts, Locale locale, Clock clock) {
        Object[] office = {Zones.name(viewer.office(), locale)};
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", texts.getMessage("preferences.zone.none", office, locale)));
        choices.addAll(Zones.offered(viewer.zone(), locale, clock));
        return choices;
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
