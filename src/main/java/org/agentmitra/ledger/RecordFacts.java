package org.agentmitra.ledger;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

    List<Fact> facts(LedgerRow row, Locale locale) {
        return facts(row, new Reader(row, locale, false));
    }

    private List<Fact> facts(LedgerRow row, Reader reader) {
        List<Fact> facts = new ArrayList<>();
        details(row.entry()).forEach((name, value) -> {
            if (!name.equals(CHANGES) && !name.equals(ADDRESS)) {
                facts.add(new Fact(codes.field(name, reader.locale()), text(name, value, reader)));
            }
        });
        return facts;
    }

    List<Difference> differences(LedgerRow row, Locale locale) {
        Reader reader = new Reader(row, locale, false);
        if (!(details(row.entry()).get(CHANGES) instanceof Map<?, ?> changes)) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        changes.keySet().forEach(name -> names.add(String.valueOf(name)));
        for (String name : names) {
            if (changes.get(name) instanceof Map<?, ?> change) {
                differences.add(new Difference(
                        codes.field(name, locale),
                        text(name, change.get("from"), reader),
                        text(name, change.get("to"), reader)));
            }
        }
        return differences;
    }

    /** One line for a list, without what a line shows anyway. */
    public String brief(LedgerRow row, Locale locale) {
        return facts(row, new Reader(row, locale, true)).stream()
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

    private String text(String field, @Nullable Object value, Reader reader) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                many.stream().map(one -> text(field, one, reader)).collect(Collectors.joining(", "));
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> codes.field(String.valueOf(part.getKey()), reader.locale()) + ": "
                                + text(String.valueOf(part.getKey()), part.getValue(), reader))
                        .collect(Collectors.joining(", "));
            default -> reader.text(codes.value(field, value.toString(), reader.locale()));
        };
    }

    /**
     * Says ids and moments as people do.
     *
     * @param brief whether a known name stands for its id, and the end of another id for the whole
     */
    private record Reader(LedgerRow row, Locale locale, boolean brief) {
        private static final Pattern MOMENT =
                Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[\\d:.]*(Z|[+-]\\d\\d:\\d\\d)");

        String text(String value) {
            if (LedgerRow.isId(value)) {
                String name = row.names().get(UUID.fromString(value));
                String id = brief ? LedgerRow.brief(value) : value;
                return name == null ? id : brief ? name : name + " (" + id + ")";
            }
            return MOMENT.matcher(value).matches() ? moment(value) : value;
        }

        private String moment(String value) {
            try {
                return OffsetDateTime.parse(value)
                        .atZoneSameInstant(row.zone())
                        .format(DateTimeFormatter.ofPattern("dd MMM yyyy, HH:mm", locale));
            } catch (DateTimeParseException none) {
                return value;
            }
        }
    }
}
