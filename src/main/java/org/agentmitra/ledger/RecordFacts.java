package org.agentmitra.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record's details say, for reading. Field differences are what an event keeps as {@code changes}: a field to its
 * {@code from} and {@code to}.
 */
@Component
class RecordFacts {
    private static final String CHANGES = "changes";
    /** Shown on its own. */
    private static final String ADDRESS = "address";

    private final RecordCodes codes;
    private final JsonMapper json;

    RecordFacts(RecordCodes codes, JsonMapper json) {
        this.codes = codes;
        this.json = json;
    }

    record Fact(String label, String value) {}

    /** @param before empty when the field was not set */
    record Difference(String field, String before, String after) {}

    List<Fact> facts(Entry entry, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        details(entry).forEach((name, value) -> {
            if (!name.equals(CHANGES) && !name.equals(ADDRESS)) {
                facts.add(new Fact(codes.field(name, locale), text(name, value, locale)));
            }
        });
        return facts;
    }

    List<Difference> differences(Entry entry, Locale locale) {
        if (!(details(entry).get(CHANGES) instanceof Map<?, ?> changes)) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        changes.keySet().forEach(name -> names.add(String.valueOf(name)));
        for (String name : names) {
            if (changes.get(name) instanceof Map<?, ?> change) {
                differences.add(new Difference(
                        codes.field(name, locale),
                        text(name, change.get("from"), locale),
                        text(name, change.get("to"), locale)));
            }
        }
        return differences;
    }

    /** One line for a list, without what a line shows anyway. */
    public String brief(Entry entry, Locale locale) {
        return facts(entry, locale).stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> details(Entry entry) {
        try {
            return json.readValue(entry.details(), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JacksonException unreadable) {
            // As somebody changed it behind the portal's back: shown as it is, so that it can be seen.
            return Map.of("details", entry.details());
        }
    }

    private String text(String field, @Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                many.stream().map(one -> text(field, one, locale)).collect(Collectors.joining(", "));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> codes.field(String.valueOf(part.getKey()), locale) + ": "
                                + text(String.valueOf(part.getKey()), part.getValue(), locale))
                        .collect(Collectors.joining(", "));
            default -> codes.value(field, value.toString(), locale);
        };
    }
}
