package org.agentmitra.preferences;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * @param on topic and channel of each ticked box, joined by a hyphen
 * @param from beginning of the quiet hours, such as 22:00; empty for none
 */
record NoticesForm(
        @Nullable List<String> on,
        @Nullable String from,
        @Nullable String until) {

    static NoticesForm of(Map<Topic, Set<Medium>> chosen, @Nullable QuietHours hours) {
        List<String> on = new ArrayList<>();
        chosen.forEach((topic, media) -> media.forEach(medium -> on.add(topic + "-" + medium)));
        return hours == null
                ? new NoticesForm(on, null, null)
                : new NoticesForm(on, hours.from().toString(), hours.until().toString());
    }

    public boolean ticked(Topic topic, Medium medium) {
        return on != null && on.contains(topic + "-" + medium);
    }

    Map<Topic, Set<Medium>> chosen() {
        Map<Topic, Set<Medium>> chosen = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            if (topic.optional()) {
                Set<Medium> media = EnumSet.noneOf(Medium.class);
                for (Medium medium : Medium.values()) {
                    if (ticked(topic, medium)) {
                        media.add(medium);
                    }
                }
                chosen.put(topic, media);
            }
        }
        return chosen;
    }

    void check(List<Choice> times, Errors errors) {
        check("from", from, times, errors);
        check("until", until, times, errors);
        if (errors.hasErrors()) {
            return;
        }
        if (empty(from) != empty(until)) {
            errors.rejectValue(empty(from) ? "from" : "until", "preferences.quiet.half");
        } else if (from != null && !empty(from) && from.equals(until)) {
            errors.rejectValue("until", "preferences.quiet.same");
        }
    }

    /** Null for none. */
    @Nullable
    QuietHours hours() {
        return from == null || until == null || empty(from)
                ? null
                : new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static void check(String field, @Nullable String typed, List<Choice> times, Errors errors) {
        String value = typed == null ? "" : typed;
        if (times.stream().noneMatch(time -> time.value().equals(value))) {
            errors.rejectValue(field, "preferences.choice.unknown");
        }
    }

    private static boolean empty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
