package org.agentmitra.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a stored file.
 *
 * @param blob name of its sealed content in the store
 * @param key id of the key that sealed it
 * @param purgeAt from then on it is as good as gone; null for never
 */
record Document(
        @Nullable UUID owner,
        String kind,
        DocumentRef ref,
        String blob,
        long key,
        ScanState scan,
        @Nullable Instant purgeAt) {
    UUID id() {
        return ref.id();
    }

    Document scanned(ScanState state) {
        return new Document(owner, kind, ref, blob, key, state, purgeAt);
    }

    boolean isOver(Instant now) {
        return purgeAt != null && !purgeAt.isAfter(now);
    }
}
