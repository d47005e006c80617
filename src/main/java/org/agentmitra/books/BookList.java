package org.agentmitra.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.customerparts.KycState;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Money;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Scope.Condition;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of customers. The key of a page is a customer's id, of which the list looks up the place: names stay out of addresses
 * and logs. Whom few match are gathered and sorted; what many match is walked along the index of the order.
 */
@Component
class BookList {
    static final int SIZE = 25;

    /** How the rows of a page are found. */
    private enum Form {
        /** All that match, as they are few, and then their order. */
        GATHERED,
        /**
         * The ids of the page along the index of creation, and then their rows: with the agents beside them H2 begins with
         * those, and reads and sorts whole books.
         */
        PICKED,
        /** Along the index of the order until the page is full. */
        WALKED
    }

    private final JdbcClient jdbc;
    private final BookConditions conditions;

    BookList(JdbcClient jdbc, BookConditions conditions) {
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    /**
     * A page; four queries at most.
     *
     * @param after the customer before the page's first, null for the first page
     * @param before the customer behind the page's last; counts only without {@code after}
     */
    PageOf<BookRow> page(
            Viewer viewer, BookFilter filter, BookSort.Ordered order, @Nullable UUID after, @Nullable UUID before) {
        Condition gathering = conditions.gathering(viewer, filter);
        UUID key = after == null ? before : after;
        Optional<Place> place = key == null ? Optional.empty() : place(viewer, order.sort(), key);
        PageOf.Way way = place.isEmpty() ? PageOf.Way.FIRST : PageOf.Way.of(after, after == null ? before : null);
        int total = count(gathering);
        boolean few = total <= PageOf.CAP;
        List<BookRow> found = rows(
                viewer.zone(),
                few ? gathering : conditions.of(viewer, filter),
                few ? Form.GATHERED : form(filter, order),
                order,
                place.orElse(null),
                way == PageOf.Way.BACKWARDS,
                SIZE + 1);
        return PageOf.cut(found, SIZE, way, total, row -> row.id().toString());
    }

    /** All rows in order, so many at once, for who reads the list from its beginning to its end. */
    List<BookRow> behind(
            Viewer viewer, Condition condition, BookSort.Ordered order, @Nullable BookRow last, int atOnce) {
        Place place =
                last == null ? null : place(viewer, order.sort(), last.id()).orElse(null);
        return last != null && place == null
                ? List.of()
                : rows(viewer.zone(), condition, Form.WALKED, order, place, false, atOnce);
    }

    private List<BookRow> rows(
            ZoneId zone,
            Condition condition,
            Form form,
            BookSort.Ordered order,
            @Nullable Place place,
            boolean backwards,
            int limit) {
        boolean descending = order.descending() != backwards;
        String column = "c." + order.sort().column();
        String direction = descending ? " desc" : "";
        String behind = "";
        if (place != null) {
            String sign = descending ? "<" : ">";
            behind = " and " + column + " " + sign + "= :key and (" + column + " " + sign + " :key or c.id " + sign
                    + " :keyId)";
        }
        String ordered = " order by " + column + direction + ", c.id" + direction + " limit " + limit;
        String picked = " k join customers c on c.id = k.id join agents a on a.id = c.agent_id where true";
        String from = switch (form) {
            // The limit keeps what is gathered apart from its order, of which H2 would walk the whole index. Only ids,
            // which an index holds.
            case GATHERED ->
                "(select c.id from customers c where " + condition.sql() + " limit " + (PageOf.CAP + 1) + ")" + picked
                        + behind;
            case PICKED -> "(select c.id from customers c where " + condition.sql() + behind + ordered + ")" + picked;
            case WALKED -> "customers c join agents a on a.id = c.agent_id where " + condition.sql() + behind;
        };
        JdbcClient.StatementSpec query = jdbc.sql("select c.id, c.name, c.born_on, c.mobile, c.email, c.annual_minor,"
                        + " c.kyc_state, c.stub, c.created_at, a.name as agent from " + from + ordered)
                .params(condition.parameters());
        if (place != null) {
            query = query.param("key", place.value()).param("keyId", place.id());
        }
        return query.query((row, number) -> row(row, zone)).list();
    }

    private static Form form(BookFilter filter, BookSort.Ordered order) {
        return filter.segment() == Segment.NEW && order.sort() == BookSort.ADDED ? Form.PICKED : Form.WALKED;
    }

    private int count(Condition condition) {
        return jdbc.sql("select count(*) from (select 1 from customers c where " + condition.sql() + " limit "
                        + (PageOf.CAP + 1) + ") counted")
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    private Optional<Place> place(Viewer viewer, BookSort sort, UUID id) {
        Condition seen = conditions.seen(viewer);
        return jdbc.sql("select c." + sort.column() + " from customers c where c.id = :id and " + seen.sql())
                .param("id", id)
                .params(seen.parameters())
                .query((row, number) -> new Place(
                        sort == BookSort.ADDED ? row.getObject(1, OffsetDateTime.class) : row.getObject(1), id))
                .optional();
    }

    private static @Nullable String grouped(@Nullable String mobile) {
        return mobile == null ? null : new MobileNumber(mobile).grouped();
    }

    private static BookRow row(ResultSet row, ZoneId zone) throws SQLException {
        return new BookRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                grouped(row.getString("mobile")),
                row.getString("email"),
                Money.inr(row.getLong("annual_minor")),
                KycState.valueOf(row.getString("kyc_state")),
                row.getBoolean("stub"),
                row.getString("agent"),
                row.getObject("created_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDate());
    }

    private record Place(Object value, UUID id) {}
}
