package org.agentmitra.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.plans.GraceRule;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Looks up what a viewer may see under a filter, at a cost that does not grow with the table: of a large book only the
 * first {@value #LOOKED_AT} policies are counted. How its pages are read is told by {@link PolicySelection}.
 */
@Component
class PolicyList {
    static final int PAGE = 25;
    static final int LOOKED_AT = 6_000;
    static final int LOOKED_AT_BY_DUE = 1_200;

    private static final int PHONE_MATCHES = 200;
    private static final String COUNTED = "select p.id, p.status, p.due_order, p.grace_ends_on, p.matures_on,"
            + " p.paid_up_from, p.mode, p.provider_id, p.scope_path, p.holder_id, p.holder_key, p.policy_number"
            + " from policies p where ";

    private final NamedParameterJdbcTemplate jdbc;
    private final CustomerBook customers;

    PolicyList(NamedParameterJdbcTemplate jdbc, CustomerBook customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    /**
     * What was counted.
     *
     * @param seen policies of the book, as far as an index bounds it, that were looked at
     * @param most how many are looked at
     * @param total those among them that match the whole filter
     * @param byStanding those among them with a standing that match the rest of the filter
     */
    record Counts(int seen, int most, int total, Map<StandingFilter, Integer> byStanding) {
        /** Whether all of it was looked at. */
        boolean exact() {
            return seen < most;
        }

        /** Counts that are known: exact, or above what is shown as a number at all. */
        Map<StandingFilter, Integer> known() {
            Map<StandingFilter, Integer> known = new EnumMap<>(byStanding);
            known.values().removeIf(count -> !exact() && count <= PageOf.CAP);
            return known;
        }
    }

    /** @param agentPath place of the agent filtered by; null without that filter */
    PolicySelection select(Viewer viewer, LocalDate today, PolicyFilter filter, @Nullable String agentPath) {
        Scope.Condition scope = viewer.scope("policies.read").condition("p.scope_path", "p.holder_id");
        List<String> bounds = new ArrayList<>(List.of(scope.sql()));
        List<String> narrowed = new ArrayList<>();
        Map<String, Object> parameters =
                new HashMap<>(filter.narrow(bounds, narrowed, agentPath, phoneHolders(viewer, filter)));
        parameters.putAll(scope.parameters());
        parameters.put("today", today);
        parameters.put("openFrom", today.minusDays(GraceRule.LONGEST_DAYS));
        parameters.put("in30days", today.plusDays(StandingFilter.LAPSING_DAYS));
        String others = narrowed.isEmpty() ? "true" : String.join(" and ", narrowed);
        String where = filter.standing() == null
                ? others
                : others + " and " + filter.standing().condition();
        String book = String.join(" and ", bounds);
        return new PolicySelection(
                jdbc,
                today,
                parameters,
                filter,
                book,
                where,
                count(filter.lookedAt(), book, others, where, parameters));
    }

    private List<UUID> phoneHolders(Viewer viewer, PolicyFilter filter) {
        return Optional.ofNullable(filter.phone())
                .map(digits -> List.copyOf(customers.byMobilePrefix(viewer, digits, PHONE_MATCHES)))
                .orElse(List.of());
    }

    private Counts count(int most, String book, String others, String where, Map<String, Object> parameters) {
        String standings = Arrays.stream(StandingFilter.values())
                .map(standing -> matching(others + " and " + standing.condition(), name(standing)))
                .collect(Collectors.joining(", "));
        String sql = "select count(*) as seen, " + matching(where, "total") + ", " + standings + " from (" + COUNTED
                + book + " limit " + most + ") p";
        return jdbc.query(sql, parameters, row -> {
            row.next();
            Map<StandingFilter, Integer> byStanding = new EnumMap<>(StandingFilter.class);
            for (StandingFilter standing : StandingFilter.values()) {
                byStanding.put(standing, row.getInt(name(standing)));
            }
            return new Counts(row.getInt("seen"), most, row.getInt("total"), byStanding);
        });
    }

    private static String matching(String condition, String name) {
        return "count(*) filter (where " + condition + ") as " + name;
    }

    private static String name(StandingFilter standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
