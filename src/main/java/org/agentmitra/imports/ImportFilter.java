package org.agentmitra.imports;

import org.agentmitra.targets.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which imports a list shows.
 *
 * @param kind null for any
 * @param status null for any
 * @param otherBooks only those with rows whose policy stands in another agent's book (IMPORT.md: support sees the attempt)
 */
record ImportFilter(@Nullable ImportKind kind, @Nullable Standing status, boolean otherBooks) {

    /** How an import stands in the eyes of who looks for it; the same names as in the list. */
    enum Standing {
        UPLOADED("status = 'UPLOADED' and repeats is null"),
        REPEATED("status = 'UPLOADED' and repeats is not null"),
        MAPPING,
        CHECKING,
        CHECKED,
        RUNNING,
        COMPLETED("status = 'COMPLETED' and undone_at is null"),
        COMPLETED_WITH_ERRORS("status = 'COMPLETED_WITH_ERRORS' and undone_at is null"),
        FAILED("status = 'FAILED' and undone_at is null"),
        CANCELLED("status = 'CANCELLED' and undone_at is null"),
        UNDONE("undone_at is not null");

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
        return kind == null && status == null && !otherBooks;
    }

    /** Address of the filtered list, without a page. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/imports");
        if (kind != null) {
            url.queryParam("kind", kind.key());
        }
        if (status != null) {
            url.queryParam("status", status.name());
        }
        if (otherBooks) {
            url.queryParam("other-books", true);
        }
        return url.toUriString();
    }
}
