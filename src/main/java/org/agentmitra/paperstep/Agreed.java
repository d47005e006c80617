package org.agentmitra.paperstep;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A purpose, and whether the customer agrees to it.
 *
 * @param since in the viewer's zone; null when they do not
 */
record Agreed(PaperUse purpose, @Nullable ZonedDateTime since) {
    public boolean holds() {
        return since != null;
    }

    /** Key of the short text. */
    public String key() {
        return purpose.key();
    }

    /** Key of the notice. */
    public String notice() {
        return purpose.notice();
    }
}
