package org.agentmitra.jobs;

import java.util.List;
import java.util.UUID;

/** What another module says of an import in its report. */
public interface ReportPart {
    /** In the order in which it is said; empty where there is nothing to say. */
    List<Line> lines(UUID importId);

    /**
     * Something that is said.
     *
     * @param key message key of what it is
     * @param value a text, a sum, a number, an {@link java.time.Instant}, or a {@link Word}
     */
    record Line(String key, Object value) {}

    /** A value with a name in every language. @param key of its message */
    record Word(String key) {}
}
