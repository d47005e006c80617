package org.agentmitra.commissionbills;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines of a bill are looked at; the name in addresses is in small letters. */
enum LineFilter {
    MATCHED("l.policy_id is not null"),
    UNMATCHED("l.policy_id is null"),
    DISPUTED("l.disputed_at is not null"),
    /** Lines whose net is not commission less tax. */
    UNEVEN("l.net_minor <> l.commission_minor - coalesce(l.tds_minor, 0)");

    private final String sql;

    LineFilter(String sql) {
        this.sql = sql;
    }

    /** Condition on lines {@code l}. */
    String sql() {
        return sql;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for a word that is none of them */
    static Optional<LineFilter> of(@Nullable String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** Condition on lines {@code l}. @param filter null for all */
    static String condition(@Nullable LineFilter filter) {
        return filter == null ? "true" : filter.sql;
    }
}
