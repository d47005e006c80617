package org.agentmitra.undos;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken back.
 *
 * @param record what its record is known by: a policy number
 * @param by the import that changed or confirmed it since; null for none
 */
record KeptRow(
        int row,
        boolean failed,
        String record,
        String code,
        @Nullable UUID by) {
    /** Message key of the reason. */
    public String reason() {
        return "undos.kept." + code;
    }
}
