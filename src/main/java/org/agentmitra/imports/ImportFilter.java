package org.agentmitra.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which imports a list shows.
 *
 * @param status null for any
 * @param otherBooks only those with rows whose policy stands in another agent's book (IMPORT.md: support sees the attempt)
 */
record ImportFilter(@Nullable ImportStatus status, boolean otherBooks) {

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
