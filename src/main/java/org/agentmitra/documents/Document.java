package org.agentmitra.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a stored file.
 *
 * @param blob name of its sealed content in the store
 * @param key id of the key that sealed it
 */
record Document(@Nullable UUID owner, String kind, DocumentRef ref, String blob, long key) {
    UUID id() {
        return ref.id();
    }
}
