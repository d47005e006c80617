package org.agentmitra.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agentmitra.shared.Beginning;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Parts of the trees to narrow the list to: the uppermost ones, and on the way to the one that is chosen those beside and
 * right below each place. So a tree of any size is offered in a list that can be read.
 */
@Component
class Territories {
    /** Who stands in a part is counted up to here: there are many parts, and each is a join. */
    static final int CAP = 100;

    private static final int OFFERED = 200;
    /** Where there are more to choose from nothing is counted. */
    private static final int COUNTED = 40;

    private static final String KINDS = "kind in ('ZONE', 'DIVISION', 'BRANCH')";
    private static final String UPPERMOST = "select a.id from tree_nodes a where a.parent_id is null and a." + KINDS
            + " union select b.id from tree_nodes b where b.parent_id in"
            + " (select r.id from tree_nodes r where r.kind = 'PROVIDER') and b." + KINDS;
    private static final String OWN = "select o.id from tree_nodes o where o.id in (:open) and o." + KINDS;
    private static final String BELOW =
            " union select c.id from tree_nodes c where c.parent_id in (:open) and c." + KINDS;
    private static final String STANDING =
            "select t.user_id as id from appointments t" + " where (t.ends_on is null or t.ends_on > :day) and ";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Territories(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By insurer and name, those in another behind it; one query. */
    List<Territory> offered(Viewer viewer, UserFilter filter) {
        Scope scope = viewer.scope("users.read");
        String place = filter.path();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("open", open(scope, place));
        String where = "n.id in (" + (scope instanceof Scope.Everything ? UPPERMOST : OWN) + BELOW + ")";
        UUID provider = filter.provider();
        if (provider != null && place == null) {
            where += " and n.provider_id = :provider";
            parameters.put("provider", provider);
        }
        List<Territory> found = jdbc.query(
                "select n.path, n.name, p.name from tree_nodes n join providers p on p.id = n.provider_id where "
                        + where + " order by case when n.id in (:open) then 0 else 1 end, n.name limit " + OFFERED,
                parameters,
                (row, number) -> new Territory(row.getString(1), row.getString(2), row.getString(3)));
        Map<String, Territory> byPath = found.stream().collect(Collectors.toMap(Territory::path, Function.identity()));
        return found.stream()
                .map(one -> one.within(byPath))
                .sorted(Comparator.comparing(Territory::order))
                .toList();
    }

    /** Keys of the places whose parts are offered: the viewer's own, and those on the way from there to the chosen one. */
    private static Set<Long> open(Scope scope, @Nullable String place) {
        // A list must not be empty in a query; no place has this key.
        Set<Long> open = new LinkedHashSet<>(List.of(-1L));
        List<String> own = scope instanceof Scope.Paths(List<String> prefixes) ? prefixes : List.of("/");
        if (scope instanceof Scope.Paths) {
            own.forEach(path -> open.add(Territory.keys(path).getLast()));
        }
        if (place != null) {
            own.stream()
                    .filter(path -> place.startsWith(path) && place.length() > path.length())
                    .forEach(path -> open.addAll(Territory.keys("/" + place.substring(path.length()))));
        }
        return open;
    }

    /** Who stands there today or later, by place and by the insurer's id; empty when there are too many; one query. */
    Map<String, Integer> counts(Viewer viewer, List<Territory> territories, List<String> providers) {
        if (territories.size() + providers.size() > COUNTED || territories.isEmpty() && providers.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("day", viewer.today(clock)));
        List<String> sql = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Territory one : territories) {
            parameters.putAll(new Beginning(one.path()).parameters("in" + sql.size() + "_"));
            sql.add(count(sql.size(), Beginning.of("t.path", "in" + sql.size() + "_")));
            keys.add(one.place());
        }
        for (String provider : providers) {
            parameters.put("of" + sql.size(), UUID.fromString(provider));
            sql.add(count(sql.size(), "t.provider_id = :of" + sql.size()));
            keys.add(provider);
        }
        Map<String, Integer> counts = new HashMap<>();
        jdbc.query(String.join(" union all ", sql), parameters, row -> {
            counts.put(keys.get(row.getInt(1)), row.getInt(2) > CAP ? CAP + 1 : row.getInt(3));
        });
        return counts;
    }

    private static String count(int number, String place) {
        return "select " + number + ", count(*), count(distinct c.id) from (" + STANDING + place + " limit " + (CAP + 1)
                + ") c";
    }
}
