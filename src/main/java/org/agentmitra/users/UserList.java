package org.agentmitra.users;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides how the users under a filter are looked up, so that the cost does not grow with the table; one query. */
@Component
class UserList {
    /** Up to so many are gathered and sorted for a page, whatever else there is to look at. */
    private static final int FEW = 3_000;
    /** Of several conditions one is begun with up to here: whom all leave may be far apart. */
    private static final int MANY = 6_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    UserList(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UserSelection select(Viewer viewer, UserFilter filter) {
        LocalDate today = viewer.today(clock);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        List<Narrowing> narrowings = new ArrayList<>(filter.narrowings(today, now));
        Sight.narrowing(viewer, "users.read", today).ifPresent(narrowings::add);
        Map<String, Object> parameters = new HashMap<>(Privacy.parameters(viewer));
        narrowings.forEach(narrowing -> parameters.putAll(narrowing.parameters()));
        Optional<Narrowing> begin = begin(narrowings, parameters);
        String from = begin.map(Narrowing::users).orElse("users u");
        String where = narrowings.stream()
                .filter(narrowing -> begin.filter(narrowing::equals).isEmpty())
                .map(narrowing -> " and " + narrowing.holds())
                .collect(Collectors.joining());
        boolean many = begin.isEmpty() && narrowings.size() == 1;
        return new UserSelection(
                jdbc, viewer.zone(), now, from + " where true" + where, begin.isPresent(), many, parameters);
    }

    /** The narrowing that leaves the fewest; none where all leave so many that a walk soon fills a page. */
    private Optional<Narrowing> begin(List<Narrowing> narrowings, Map<String, Object> parameters) {
        Optional<Narrowing> always =
                narrowings.stream().filter(Narrowing::always).findFirst();
        if (always.isPresent() || narrowings.isEmpty()) {
            return always;
        }
        int bound = narrowings.size() > 1 ? MANY : FEW;
        List<Integer> sizes = measure(narrowings, bound + 1, parameters);
        int least = IntStream.range(0, sizes.size())
                .boxed()
                .min(Comparator.comparing(sizes::get))
                .orElseThrow();
        Narrowing narrowest = narrowings.get(least);
        return sizes.get(least) <= bound ? Optional.of(narrowest) : Optional.empty();
    }

    /** How many each leaves, told apart up to the limit. */
    private List<Integer> measure(List<Narrowing> narrowings, int limit, Map<String, Object> parameters) {
        String sizes = IntStream.range(0, narrowings.size())
                .mapToObj(i -> "(select count(*) from (select 1 from ("
                        + narrowings.get(i).ids() + ") m" + i + " limit " + limit + ") c" + i + ") as n" + i)
                .collect(Collectors.joining(", "));
        return jdbc.query("select " + sizes, parameters, row -> {
            row.next();
            List<Integer> counted = new ArrayList<>();
            for (int i = 1; i <= narrowings.size(); i++) {
                counted.add(row.getInt(i));
            }
            return counted;
        });
    }
}
