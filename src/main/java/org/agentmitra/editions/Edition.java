package org.agentmitra.editions;

import java.time.OffsetDateTime;
import java.util.List;
import org.agentmitra.slides.Slide;

/**
 * A presentation as it was.
 *
 * @param number 1 for the first
 * @param by name of who did it; empty when it is not known any more
 */
record Edition(int number, Reason reason, String by, OffsetDateTime madeAt, List<Slide> slides) {
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
