package org.agentmitra.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders of the list; each has an index of its column and the tie-breaker. */
enum PolicySort {
    NUMBER("p.policy_number", "p.provider_id") {
        @Override
        Object parse(String text) {
            return text;
        }
    },
    HOLDER("p.holder_key", "p.id") {
        @Override
        Object parse(String text) {
            return text;
        }
    },
    DUE("p.due_order", "p.id") {
        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }
    },
    PREMIUM("p.instalment_minor", "p.id") {
        @Override
        Object parse(String text) {
            return Long.valueOf(text);
        }
    },
    COMMENCED("p.commenced_on", "p.id") {
        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String column;
    private final String tie;

    PolicySort(String column, String tie) {
        this.column = column;
        this.tie = tie;
    }

    /** Reads a key's value; throws a runtime exception when it is none of this order. */
    abstract Object parse(String text);

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place of a row in this order. */
    PageKey keyOf(ResultSet row) throws SQLException {
        return new PageKey(row.getString(column.substring(2)), row.getString(tie.substring(2)));
    }

    String orderBy(boolean descending) {
        String direction = descending ? " desc" : "";
        return " order by " + column + direction + ", " + tie + direction;
    }

    /**
     * Rows behind the key. The first comparison is what H2 can look up in the index, the second what PostgreSQL can.
     *
     * @param descending whether rows behind the key are smaller
     */
    String behind(boolean descending) {
        String sign = descending ? "<" : ">";
        return " and " + column + " " + sign + "= :key and (" + column + ", " + tie + ") " + sign + " (:key, :tie)";
    }

    /** The order a URL names, with a leading hyphen when descending; by number when it names none. */
    static Ordered of(@Nullable String text) {
        String slug = text == null ? "" : text;
        boolean descending = slug.startsWith("-");
        String bare = descending ? slug.substring(1) : slug;
        return Arrays.stream(values())
                .filter(sort -> sort.slug().equals(bare))
                .findFirst()
                .map(sort -> new Ordered(sort, descending))
                .orElse(new Ordered(NUMBER, false));
    }

    /** An order with its direction. */
    record Ordered(PolicySort sort, boolean descending) {
        public String slug() {
            return (descending ? "-" : "") + sort.slug();
        }
    }
}
