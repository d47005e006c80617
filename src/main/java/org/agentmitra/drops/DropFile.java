package org.agentmitra.drops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file in an insurer's folder, or one that came from it.
 *
 * @param agentCode name of the folder it lies in; empty for none
 * @param bytes as it was seen last, as is the time
 * @param importId what it became; null while it is nothing
 * @param reason message key of why it is refused; null unless it is
 */
record DropFile(
        UUID id,
        String agentCode,
        String fileName,
        long bytes,
        Instant modifiedAt,
        State state,
        @Nullable UUID importId,
        @Nullable String reason,
        List<String> arguments,
        Instant seenAt,
        @Nullable Instant settledAt) {

    enum State {
        /** Looked at until it stops growing. */
        SEEN("status-muted"),
        TAKEN("status-ok"),
        REFUSED("status-danger");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }

        /** Message key of its name. */
        public String key() {
            return "drops.state." + name();
        }
    }

    /** Where it lies inside the insurer's folder. */
    String place() {
        return agentCode.isEmpty() ? fileName : agentCode + "/" + fileName;
    }

    /** The same, refused. */
    DropFile because(Refusal why) {
        return new DropFile(
                id, agentCode, fileName, bytes, modifiedAt, state, null, why.key(), why.arguments(), seenAt, settledAt);
    }

    /** Whether it is known what becomes of it; it may have to be moved still. */
    boolean isDecided() {
        return importId != null || reason != null;
    }

    /** Whether it is as it was seen last. */
    boolean still(long size, Instant modified) {
        return bytes == size && modifiedAt.equals(modified);
    }
}
