package org.agentmitra.users;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final int FEW = 1_000;
    /** Of several conditions one is begun with up to the last of these: whom all leave may be far apart. */
    private static final List<Integer> MANY = List.of(FEW, 5_000, 25_000);

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
        List<Narrowing> begin = begin(narrowings, parameters);
        String from = begin.isEmpty() ? "users u" : gathered(begin);
        String where = narrowings.stream()
                .map(narrowing -> (begin.contains(narrowing) ? "" : " and " + narrowing.holds()) + narrowing.besides())
                .collect(Collectors.joining());
        boolean many = begin.isEmpty() && narrowings.size() == 1;
        return new UserSelection(
                jdbc, viewer.zone(), now, from + " where true" + where, !begin.isEmpty(), many, parameters);
    }

    /** The users whom all of them leave, with the alias {@code u}, each once. */
    private static String gathered(List<Narrowing> begin) {
        String ids = begin.stream().map(one -> "(" + one.ids() + ")").collect(Collectors.joining(" intersect "));
        // The limit keeps what else is asked apart, else PostgreSQL may begin with all users and look for each among
        // the ids.
        return "(select u.* from (select distinct m.id from (" + ids + ") m (id)) d join users u on u.id = d.id limit "
                + Integer.MAX_VALUE + ") u";
    }

    /** The narrowings that leave few; none where all leave so many that a walk soon fills a page. */
    private List<Narrowing> begin(List<Narrowing> narrowings, Map<String, Object> parameters) {
        List<Narrowing> always = narrowings.stream().filter(Narrowing::always).toList();
        if (!always.isEmpty() || narrowings.isEmpty()) {
            return always;
        }
        for (int bound : narrowings.size() == 1 ? List.of(FEW) : MANY) {
            List<Narrowing> few = within(narrowings, bound, parameters);
            if (!few.isEmpty()) {
                return few;
            }
        }
        return List.of();
    }

    /** Whether it leaves so few that one may begin with them; one query. */
    boolean few(Narrowing narrowing) {
        return !within(List.of(narrowing), FEW, narrowing.parameters()).isEmpty();
    }

    /** Those that leave no more than the bound. */
    private List<Narrowing> within(List<Narrowing> narrowings, int bound, Map<String, Object> parameters) {
        List<Integer> sizes = measure(narrowings, bound + 1, parameters);
        return IntStream.range(0, sizes.size())
                .filter(i -> sizes.get(i) <= bound)
                .mapToObj(narrowings::get)
                .toList();
    }

    /** How many each leaves, told apart up to the limit; one that is begun with always is not measured. */
    private List<Integer> measure(List<Narrowing> narrowings, int limit, Map<String, Object> parameters) {
        String sizes = IntStream.range(0, narrowings.size())
                .mapToObj(i -> "(select count(*) from (" + narrowings.get(i).ids() + " limit " + limit + ") c" + i
                        + ") as n" + i)
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
