package org.agentmitra.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards that people find who look for an agent: published ones of agents who may act, at insurers who may too. */
@Component
public class CardSearch {
    /** As many as a phone shows without much scrolling. */
    static final int PAGE = 10;

    private static final String TERM = " and c.agent_id in (select t.agent_id from agent_card_terms t where t.kind = ";
    private static final String FROM = " from agent_cards c"
            + " join agents a on a.id = c.agent_id and a.status = 'ACTIVE'"
            + " join users u on u.id = a.user_id and u.status = 'ACTIVE'"
            + " join tree_nodes n on n.agent_id = c.agent_id and n.kind = 'AGENT'"
            + " join providers p on p.id = n.provider_id and p.status = 'ACTIVE'"
            + " where c.published_at is not null";
    /** A picture that its owner keeps from anybody is kept from the public too. */
    private static final String SHOWN =
            "(c.picture_shown and u.picture is not null and " + Privacy.unnarrowed(Aspect.PICTURE, "a.user_id") + ")";

    private static final String COLUMNS =
            "n.id, n.agent_id, n.provider_id, n.name, n.code, p.name as insurer, c.name_key,"
                    + " c.licence, c.licence_until, c.serving_since, c.pin, c.about, u.picture, " + SHOWN + " as shown";

    private final JdbcClient jdbc;
    private final CardTerms terms;
    private final Clock clock;
    private final ZoneId zone;

    CardSearch(JdbcClient jdbc, CardTerms terms, Clock clock, @Value("${portal.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
        this.zone = zone;
    }

    /** Cards that match, the nearest PIN codes first and then by name; three queries. Nothing when nothing is asked for. */
    public PageOf<PublicCard> find(Sought sought, Optional<CardKey> after, Optional<CardKey> before) {
        if (sought.isEmpty()) {
            return new PageOf<>(List.of(), 0, null, null);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        String conditions = FROM + conditions(sought, parameters);
        String distance = distance(sought, parameters);
        int total = jdbc.sql(
                        "select count(*) from (select 1 as one" + conditions + " limit " + (PageOf.CAP + 1) + ") x")
                .params(parameters)
                .query(Integer.class)
                .single();
        PageOf.Way way = PageOf.Way.of(after.orElse(null), before.orElse(null));
        String beside = before.or(() -> after)
                .map(key -> key.condition(way, parameters))
                .orElse("");
        String order = way == PageOf.Way.BACKWARDS ? " desc" : "";
        List<Found> read = jdbc.sql("select * from (select " + COLUMNS + ", " + distance + " as distance" + conditions
                        + ") x" + beside + " order by x.distance" + order + ", x.name_key" + order + ", x.id" + order
                        + " limit " + (PAGE + 1))
                .params(parameters)
                .query(this::found)
                .list();
        PageOf<Found> page =
                PageOf.cut(read, PAGE, way, total, found -> found.key().text());
        Map<UUID, CardTerms.Known> known = terms.of(
                page.items().stream().map(found -> found.card().agent()).toList());
        return new PageOf<>(
                page.items().stream().map(found -> knowing(found.card(), known)).toList(),
                page.total(),
                page.next(),
                page.previous());
    }

    /** The card of the agent at the insurer; empty when none is published. */
    public Optional<PublicCard> of(UUID agent, UUID provider) {
        return jdbc.sql("select " + COLUMNS + ", 0 as distance" + FROM
                        + " and n.agent_id = :agent and n.provider_id = :provider")
                .param("agent", agent)
                .param("provider", provider)
                .query(this::found)
                .optional()
                .map(found -> knowing(found.card(), terms.of(List.of(agent))));
    }

    /** Whether the viewer is an agent whose card is published. */
    public boolean published(Viewer viewer) {
        return jdbc.sql("select count(*) from agent_cards where agent_id = :agent and published_at is not null")
                        .param("agent", viewer.agent())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What the agent published, or at least name, code and insurer, which who was given the agent's link knows anyway. */
    public Optional<PublicCard> orName(UUID agent, UUID provider) {
        return of(agent, provider).or(() -> named(agent, provider));
    }

    private Optional<PublicCard> named(UUID agent, UUID provider) {
        return jdbc.sql("select n.id, n.name, n.code, p.name as insurer from tree_nodes n"
                        + " join providers p on p.id = n.provider_id where n.agent_id = ? and n.provider_id = ?")
                .params(agent, provider)
                .query((row, number) -> PublicCard.named(
                        row.getLong(1), agent, provider, row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /**
     * What agents published, at each insurer that they stand with; of those who published nothing name, code and insurer.
     * Three queries, by name.
     */
    public List<PublicCard> orNames(Set<UUID> agents) {
        if (agents.isEmpty()) {
            return List.of();
        }
        List<PublicCard> published = jdbc
                .sql("select " + COLUMNS + ", 0 as distance" + FROM + " and n.agent_id in (:agents)")
                .param("agents", agents)
                .query(this::found)
                .list()
                .stream()
                .map(Found::card)
                .toList();
        Set<Long> places = published.stream().map(PublicCard::place).collect(Collectors.toSet());
        Map<UUID, CardTerms.Known> known = terms.of(List.copyOf(agents));
        Stream<PublicCard> named = jdbc
                .sql("select n.id, n.agent_id, n.provider_id, n.name, n.code, p.name as insurer from tree_nodes n"
                        + " join providers p on p.id = n.provider_id where n.agent_id in (:agents)")
                .param("agents", agents)
                .query((row, number) -> PublicCard.named(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list()
                .stream()
                .filter(card -> !places.contains(card.place()));
        return Stream.concat(published.stream().map(card -> knowing(card, known)), named)
                .sorted(Comparator.comparing(PublicCard::name).thenComparing(PublicCard::code))
                .toList();
    }

    /** The document that holds the agent's picture; empty when the agent shows none to the public. */
    Optional<UUID> picture(UUID agent) {
        return jdbc.sql("select u.picture" + FROM + " and n.agent_id = :agent and " + SHOWN + " limit 1")
                .param("agent", agent)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    private static String conditions(Sought sought, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        sought.code().ifPresent(code -> {
            sql.append(" and n.code like :code");
            parameters.put("code", code.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        });
        if (sought.code().isEmpty()) {
            List<String> words = sought.words();
            for (int i = 0; i < words.size(); i++) {
                String name = "word" + i;
                sql.append(TERM)
                        .append("'NAME' and ")
                        .append(Beginning.of("t.term", name))
                        .append(")");
                parameters.putAll(new Beginning(words.get(i)).parameters(name));
            }
        }
        if (!sought.pin().isEmpty()) {
            sql.append(TERM)
                    .append("'PIN' and ")
                    .append(Beginning.of("t.term", "district"))
                    .append(")");
            parameters.putAll(new Beginning(sought.district()).parameters("district"));
        }
        if (sought.speciality() != null) {
            sql.append(TERM).append("'SPECIALITY' and t.term = :speciality)");
            parameters.put("speciality", sought.speciality().name());
        }
        if (sought.language() != null) {
            sql.append(TERM).append("'LANGUAGE' and t.term = :language)");
            parameters.put("language", sought.language().name());
        }
        return sql.toString();
    }

    /** How many of the six digits differ at the end, roughly: 0 for the PIN itself, then the same office, then the district. */
    private static String distance(Sought sought, Map<String, Object> parameters) {
        if (sought.pin().isEmpty()) {
            return "0";
        }
        parameters.putAll(new Beginning(sought.pin()).parameters("pin"));
        parameters.putAll(new Beginning(
                        sought.pin().substring(0, Math.min(4, sought.pin().length())))
                .parameters("near"));
        return "case when " + Beginning.of("c.pin", "pin") + " then 0 when " + Beginning.of("c.pin", "near")
                + " then 1 else 2 end";
    }

    private static PublicCard knowing(PublicCard card, Map<UUID, CardTerms.Known> known) {
        CardTerms.Known own = known.getOrDefault(card.agent(), CardTerms.Known.NOTHING);
        return card.knowing(own.specialities(), own.languages());
    }

    private record Found(PublicCard card, CardKey key) {}

    private Found found(ResultSet row, int number) throws SQLException {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        UUID agent = row.getObject("agent_id", UUID.class);
        Licence licence = new Licence(row.getString("licence"), row.getObject("licence_until", LocalDate.class));
        Integer since = row.getObject("serving_since", Integer.class);
        PublicCard card = new PublicCard(
                row.getLong("id"),
                agent,
                row.getObject("provider_id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("insurer"),
                licence,
                licence.state(today),
                since == null ? null : Math.max(0, today.getYear() - since),
                row.getString("pin"),
                row.getString("about"),
                row.getBoolean("shown") ? "/cards/" + agent + "/picture?v=" + row.getString("picture") : null,
                List.of(),
                List.of());
        return new Found(card, new CardKey(row.getInt("distance"), row.getString("name_key"), card.place()));
    }
}
