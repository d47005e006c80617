package org.agentmitra.directory;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Decides how the users under a filter are looked up, so that the cost does not grow with the table; one query. */
@Component
class UserList {
    /** Up to so many are gathered and sorted for a page, whatever else there is to look at. */
    private static final int FEW = 1_000;
    /** Up to so many are gathered rather than looked for among all, where there are several conditions. */
    private static final int SOME = 5_000;
    /** Of several conditions those are begun with that leave no more: whom all leave may be far apart. */
    private static final int MANY = 25_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Measures measures;
    private final Clock clock;

    UserList(NamedParameterJdbcTemplate jdbc, Measures measures, Clock clock) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * The users who match, with the alias {@code u} and the conditions on them.
     *
     * @param gathered whether it begins with few users
     */
    record Matching(String from, boolean gathered) {}

    UserSelection select(Viewer viewer, UserFilter filter) {
        LocalDate today = viewer.today(clock);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        List<Narrowing> narrowings = new ArrayList<>(filter.narrowings(today, now));
        Sight.narrowing(viewer, "users.read", today).ifPresent(narrowings::add);
        Map<String, Object> parameters = new HashMap<>(Privacy.parameters(viewer));
        narrowings.forEach(narrowing -> parameters.putAll(narrowing.parameters()));
        List<Narrowing> few = few(narrowings, parameters);
        boolean several = few.isEmpty() && narrowings.size() > 1;
        boolean many = few.isEmpty() && narrowings.size() == 1;
        return new UserSelection(
                jdbc,
                measures,
                viewer.zone(),
                now,
                () -> matching(narrowings, several ? within(narrowings, MANY, parameters) : few),
                several ? holding(narrowings, List.of()) : null,
                many,
                parameters);
    }

    private static Matching matching(List<Narrowing> narrowings, List<Narrowing> begin) {
        String from = begin.isEmpty() ? "users u" : gathered(begin);
        return new Matching(from + " where true" + holding(narrowings, begin), !begin.isEmpty());
    }

    /** What else is asked of the users who were begun with. */
    private static String holding(List<Narrowing> narrowings, List<Narrowing> begin) {
        return narrowings.stream()
                .map(narrowing -> (begin.contains(narrowing) ? "" : " and " + narrowing.holds()) + narrowing.besides())
                .collect(Collectors.joining());
    }

    /** The users whom all of them leave, with the alias {@code u}, each once. */
    private static String gathered(List<Narrowing> begin) {
        String ids = begin.stream().map(one -> "(" + one.ids() + ")").collect(Collectors.joining(" intersect "));
        // The limit keeps what else is asked apart, else PostgreSQL may begin with all users and look for each among
        // the ids.
        return "(select u.* from (select distinct m.id from (" + ids + ") m (id)) d join users u on u.id = d.id limit "
                + Integer.MAX_VALUE + ") u";
    }

    /** The narrowings to begin with since they leave few, or always; none where all leave many. */
    private List<Narrowing> few(List<Narrowing> narrowings, Map<String, Object> parameters) {
        List<Narrowing> always = narrowings.stream().filter(Narrowing::always).toList();
        if (!always.isEmpty() || narrowings.isEmpty()) {
            return always;
        }
        List<Narrowing> few = within(narrowings, FEW, parameters);
        return few.isEmpty() && narrowings.size() > 1 ? within(narrowings, SOME, parameters) : few;
    }

    /** Whether it leaves so few that one may begin with them; one query. */
    boolean few(Narrowing narrowing) {
        return !within(List.of(narrowing), FEW, narrowing.parameters()).isEmpty();
    }

    /** Those that leave no more than the bound. */
    private List<Narrowing> within(List<Narrowing> narrowings, int bound, Map<String, Object> parameters) {
        List<Integer> sizes = narrowings.size() == 1
                ? measure(narrowings, bound + 1, parameters)
                : recalled(narrowings, bound + 1, parameters);
        return IntStream.range(0, sizes.size())
                .filter(i -> sizes.get(i) <= bound)
                .mapToObj(narrowings::get)
                .toList();
    }

    /** The same, of those that were not measured a moment ago. */
    private List<Integer> recalled(List<Narrowing> narrowings, int limit, Map<String, Object> parameters) {
        List<Narrowing> fresh = narrowings.stream()
                .filter(one -> measures.known(one.ids(), one.parameters(), limit) == null)
                .toList();
        List<Integer> found = fresh.isEmpty() ? List.of() : measure(fresh, limit, parameters);
        Map<Narrowing, Integer> sizes = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            Narrowing one = fresh.get(i);
            measures.keep(one.ids(), one.parameters(), limit, found.get(i));
            sizes.put(one, found.get(i));
        }
        return narrowings.stream().map(one -> size(sizes.get(one), one, limit)).toList();
    }

    /** What is forgotten between two looks counts as much. */
    private int size(@Nullable Integer fresh, Narrowing one, int limit) {
        Integer size = fresh == null ? measures.known(one.ids(), one.parameters(), limit) : fresh;
        return size == null ? limit : size;
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
