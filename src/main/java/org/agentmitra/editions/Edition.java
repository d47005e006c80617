package org.agentmitra.editions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.slides.Slide;

/**
 * A presentation as it was.
 *
 * @param number 1 for the first
 * @param by name of who did it; empty when it is not known any more
 * @param keys what the slides were known by; empty of one from before that was kept
 */
record Edition(int number, Reason reason, String by, OffsetDateTime madeAt, List<Slide> slides, List<UUID> keys) {
    /** Why it was kept. */
    enum Reason {
        PUBLISHED,
        RESTORED;

        /** Key of its name. */
        public String key() {
            return "editions.reason." + name();
        }
    }
}
