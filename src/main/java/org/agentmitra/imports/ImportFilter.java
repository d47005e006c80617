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
record ImportFilter(@Nullable ImportKind kind, @Nullable ImportStatus status, boolean otherBooks) {

    public boolean isEmpty() {
        return kind == null && status == null && !otherBooks;
    }

    /** Address of the filtered list, without a page. */
    public String url() {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/imports");
        if (kind != null) {
            url.queryParam("kind", kind.name());
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
