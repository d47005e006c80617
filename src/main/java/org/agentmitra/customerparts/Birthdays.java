package org.agentmitra.customerparts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Birthdays of the customers a viewer may read. */
@Component
public class Birthdays {
    private static final int WEEK = 7;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final JdbcClient jdbc;

    Birthdays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Birthdays of the week that begins on a day, in order of the days: at most {@code limit} of them, and how many there
     * are; one query.
     */
    public PageOf<Birthday> ofWeek(Viewer viewer, LocalDate from, int limit) {
        return within(viewer, from, from.plusDays(WEEK - 1), limit);
    }

    /** Of a stretch longer than a year only the first year is looked at. Both ends are included. */
    PageOf<Birthday> within(Viewer viewer, LocalDate from, LocalDate to, int limit) {
        Map<Short, LocalDate> days = days(from, to);
        if (days.isEmpty()) {
            return new PageOf<>(List.of(), 0, null, null);
        }
        Scope.Condition scope = viewer.scope("customers.read").condition("scope_path", "id");
        AtomicInteger total = new AtomicInteger();
        List<Birthday> first = jdbc.sql(
                        "select id, name, born_on, birthday, count(*) over () as total from customers where birthday in (:days)"
                                + " and joined_into is null and " + scope.sql()
                                + " order by case when birthday < :first then 1 else 0 end, birthday, name_key, id limit :limit")
                .param("days", days.keySet())
                .param("first", Objects.requireNonNull(Birthday.of(from)))
                .param("limit", limit)
                .params(scope.parameters())
                .query((row, number) -> {
                    total.set(row.getInt("total"));
                    return birthday(row, days);
                })
                .list();
        return new PageOf<>(first, total.get(), null, null);
    }

    /** The days of the week that begins on a day, as MMDD. */
    public static Set<Short> daysOfWeek(LocalDate from) {
        return days(from, from.plusDays(WEEK - 1)).keySet();
    }

    /** The days by the MMDD of those who keep their birthday on them. */
    static Map<Short, LocalDate> days(LocalDate from, LocalDate to) {
        Map<Short, LocalDate> days = new LinkedHashMap<>();
        LocalDate end = from.plusYears(1).isAfter(to) ? to.plusDays(1) : from.plusYears(1);
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            days.putIfAbsent(Objects.requireNonNull(Birthday.of(day)), day);
            if (MonthDay.from(day).equals(MonthDay.of(2, 28)) && !day.isLeapYear()) {
                days.putIfAbsent((short) (LEAP_DAY.getMonthValue() * 100 + LEAP_DAY.getDayOfMonth()), day);
            }
        }
        return days;
    }

    private static Birthday birthday(ResultSet row, Map<Short, LocalDate> days) throws SQLException {
        LocalDate born = Objects.requireNonNull(row.getObject("born_on", LocalDate.class));
        LocalDate day = Objects.requireNonNull(days.get(row.getShort("birthday")));
        return new Birthday(
                row.getObject("id", UUID.class), row.getString("name"), day, day.getYear() - born.getYear());
    }
}
