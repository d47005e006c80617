package org.agentmitra.pieces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is on its way.
 *
 * @param size of the whole, in bytes
 * @param received how many of them are here
 * @param outcome what was made of the whole; null until then
 */
public record PieceUpload(
        UUID id,
        String name,
        long size,
        long received,
        @Nullable UUID outcome) {
    /** Whether all of it is here. */
    public boolean complete() {
        return received == size;
    }
}
