package org.agentmitra.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which imports a list shows.
 *
 * @param status null for any
 * @param otherBooks only those with rows whose policy stands in another agent's book (IMPORT.md: support sees the attempt)
 */
record ImportFilter(@Nullable Standing status, boolean otherBooks) {

    /** How an import stands in the eyes of who looks for it; the same names as in the list. */
    enum Standing {
        UPLOADED("status = 'UPLOADED' and repeats is null"),
        REPEATED("status = 'UPLOADED' and repeats is not null"),
        CHECKING,
        CHECKED,
        RUNNING,
        COMPLETED,
        COMPLETED_WITH_ERRORS,
        FAILED,
        CANCELLED;

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

        String key() {
            return "imports.status." + name();
        }
    }

    public boolean isEmpty() {
        return status == null && !otherBooks;
    }

    /** Address of the filtered list, without a page. */
    public String url() {
        StringBuilder url = new StringBuilder("/imports");
        if (status != null) {
            url.append("?status=").append(status.name());
        }
        if (otherBooks) {
            url.append(status == null ? '?' : '&').append("other-books=true");
        }
        return url.toString();
    }
}
