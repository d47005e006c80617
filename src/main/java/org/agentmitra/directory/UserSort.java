package org.agentmitra.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders of the list; each has an index of its column and the id. */
enum UserSort {
    NAME("name_key"),
    EMAIL("email"),
    CREATED("created_at");

    private final String column;

    UserSort(String column) {
        this.column = column;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    /** Reads a key's value; throws a runtime exception when it is none of this order. */
    Object parse(String text) {
        return this == CREATED ? OffsetDateTime.parse(text) : text;
    }

    UserKey keyOf(ResultSet row) throws SQLException {
        String value =
                this == CREATED ? row.getObject(column, OffsetDateTime.class).toString() : row.getString(column);
        return new UserKey(value, row.getString("id"));
    }

    String orderBy(boolean descending) {
        String direction = descending ? " desc" : "";
        return " order by u." + column + direction + ", u.id" + direction;
    }

    /**
     * Rows behind the key. The first comparison is what H2 can look up in the index, the second what PostgreSQL can.
     *
     * @param descending whether rows behind the key are smaller
     */
    String behind(boolean descending) {
        String sign = descending ? "<" : ">";
        return " and u." + column + " " + sign + "= :key and (u." + column + ", u.id) " + sign + " (:key, :tie)";
    }

    /** The order a URL names, with a leading hyphen when descending; by name when it names none. */
    static Ordered of(@Nullable String text) {
        String slug = text == null ? "" : text;
        boolean descending = slug.startsWith("-");
        String bare = descending ? slug.substring(1) : slug;
        return Arrays.stream(values())
                .filter(sort -> sort.slug().equals(bare))
                .findFirst()
                .map(sort -> new Ordered(sort, descending))
                .orElse(new Ordered(NAME, false));
    }

    /** An order with its direction. */
    record Ordered(UserSort sort, boolean descending) {
        public String slug() {
            return (descending ? "-" : "") + sort.slug();
        }
    }
}
