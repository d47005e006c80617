package org.agentmitra.imports;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.shared.Narrowed;
import org.agentmitra.shared.Scope;
import org.agentmitra.targets.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * Which imports a list shows.
 *
 * @param q part of the file's name, or of the agent's name or code; blank for all
 * @param month in which the file was brought; null for any
 * @param kind null for any
 * @param status null for any
 * @param otherBooks only those with rows whose policy stands in another agent's book (IMPORT.md: support sees the attempt)
 */
record ImportFilter(
        String q,
        @Nullable YearMonth month,
        @Nullable ImportKind kind,
        @Nullable Standing status,
        boolean otherBooks) {
    /** Every import. */
    static final ImportFilter NONE = new ImportFilter("", null, null, null, false);

    ImportFilter {
        q = q.strip();
    }

    /** How an import stands in the eyes of who looks for it; the same names as in the list. */
    enum Standing {
        UPLOADED("status = 'UPLOADED' and repeats is null"),
        REPEATED("status = 'UPLOADED' and repeats is not null"),
        MAPPING,
        CHECKING("status = 'CHECKING' and paused_at is null"),
        CHECKED("status = 'CHECKED' and approval_asked_at is null"),
        APPROVAL("status = 'CHECKED' and approval_asked_at is not null"),
        RUNNING("status = 'RUNNING' and paused_at is null"),
        PAUSED("paused_at is not null"),
        COMPLETED("status = 'COMPLETED' and undone_at is null"),
        COMPLETED_WITH_ERRORS("status = 'COMPLETED_WITH_ERRORS' and undone_at is null"),
        FAILED("status = 'FAILED' and undone_at is null"),
        CANCELLED("status = 'CANCELLED' and undone_at is null"),
        UNDONE("undone_at is not null"),
        /** The portal is at work on it, or will be without a word from anybody. */
        ACTIVE(
                "(status in ('CHECKING', 'RUNNING') or (status = 'UPLOADED' and repeats is null)) and paused_at is null"),
        /** Nothing happens before somebody says so. */
        WAITING(
                "(status in ('MAPPING', 'CHECKED') or (status = 'UPLOADED' and repeats is not null) or paused_at is not null)");

        private final String sql;

        Standing() {
            this.sql = "status = '" + name() + "'";
        }

        Standing(String sql) {
            this.sql = sql;
        }

        /** Condition on imports. */
        String sql() {
            return sql;
        }

        /** Message key of its name. @param kind in whose words, where it has its own; null for those of files in general */
        public String key(@Nullable ImportKind kind) {
            return switch (this) {
                case CHECKED, RUNNING, COMPLETED, COMPLETED_WITH_ERRORS ->
                    kind == null || kind.words().equals(ImportKind.PLAIN_WORDS)
                            ? "imports.status." + name()
                            : "imports.status." + kind.words() + "." + name();
                default -> "imports.status." + name();
            };
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether something is chosen besides what is searched for. */
    public boolean narrows() {
        return month != null || kind != null || status != null || otherBooks;
    }

    /** Address of the filtered list, without a page. */
    public String url() {
        return new Narrowed()
                .add("q", q.isEmpty() ? null : q)
                .add("month", month)
                .add("status", status)
                .add("kind", kind == null ? null : kind.key())
                .add("other-books", otherBooks ? "true" : null)
                .address("/imports");
    }

    /**
     * The filter as a condition on imports.
     *
     * @param zone in which months begin
     */
    Scope.Condition condition(ZoneId zone) {
        StringBuilder sql = new StringBuilder("true");
        Map<String, Object> parameters = new HashMap<>();
        if (!q.isEmpty()) {
            sql.append(" and (lower(file_name) like :part escape '!' or lower(agent_name) like :part escape '!'"
                    + " or lower(agent_code) like :part escape '!')");
            parameters.put("part", "%" + q.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (month != null) {
            sql.append(" and uploaded_at >= :month and uploaded_at < :monthEnd");
            parameters.put("month", start(month, zone));
            parameters.put("monthEnd", start(month.plusMonths(1), zone));
        }
        if (kind != null) {
            sql.append(" and kind = :kind");
            parameters.put("kind", kind.key());
        }
        if (status != null) {
            sql.append(" and ").append(status.sql());
        }
        if (otherBooks) {
            sql.append(" and ").append(FindingStore.reachIntoAnotherBook());
        }
        return new Scope.Condition(sql.toString(), parameters);
    }

    private static OffsetDateTime start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
