package org.agentmitra.cards;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cards are found by, in one index whatever the kind. */
@Component
class CardTerms {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CardTerms(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Kinds of terms; names are those in the database. */
    enum Kind {
        NAME,
        PIN,
        SPECIALITY,
        LANGUAGE
    }

    /** Specialities and languages of a card, in the order of their kinds. */
    record Known(List<Speciality> specialities, List<SpokenLanguage> languages) {
        static final Known NOTHING = new Known(List.of(), List.of());
    }

    /** Words of a name or of what is typed for one, as they are compared. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    void replace(UUID agent, Map<Kind, ? extends Collection<String>> terms) {
        jdbc.sql("delete from agent_card_terms where agent_id = ?").param(agent).update();
        List<Object[]> rows = new ArrayList<>();
        terms.forEach((kind, values) -> values.forEach(value -> rows.add(new Object[] {kind.name(), value, agent})));
        batches.batchUpdate("insert into agent_card_terms (kind, term, agent_id) values (?, ?, ?)", rows);
    }

    /** One query for all of them. */
    Map<UUID, Known> of(Collection<UUID> agents) {
        if (agents.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Map<Kind, List<String>>> found = new HashMap<>();
        jdbc.sql("select agent_id, kind, term from agent_card_terms"
                        + " where agent_id in (:agents) and kind in ('SPECIALITY', 'LANGUAGE')")
                .param("agents", agents)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), agent -> new EnumMap<>(Kind.class))
                            .computeIfAbsent(Kind.valueOf(row.getString(2)), kind -> new ArrayList<>())
                            .add(row.getString(3));
                });
        Map<UUID, Known> known = new HashMap<>();
        found.forEach((agent, terms) -> known.put(
                agent,
                new Known(
                        terms.getOrDefault(Kind.SPECIALITY, List.of()).stream()
                                .map(Speciality::valueOf)
                                .sorted()
                                .toList(),
                        terms.getOrDefault(Kind.LANGUAGE, List.of()).stream()
                                .map(SpokenLanguage::valueOf)
                                .sorted()
                                .toList())));
        return known;
    }
}
