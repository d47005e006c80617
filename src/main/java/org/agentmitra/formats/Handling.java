package org.agentmitra.formats;

import java.util.Map;

/**
 * What a template does with rows whose records are there already or not, and with rows that name the same record.
 *
 * @param known fields whose values have to be known to the portal, with what the administrator wants to be said of one
 *     that is not; empty for the portal's own words
 * @param once fields whose values stand in a file once, likewise
 */
public record Handling(Mode mode, Doubles doubles, Map<String, String> known, Map<String, String> once) {
    /** Adds and updates, and the first of several rows counts. */
    public static final Handling USUAL = new Handling(Mode.UPSERT, Doubles.FIRST, Map.of(), Map.of());

    /** One that asks nothing of values. */
    public static Handling of(Mode mode, Doubles doubles) {
        return new Handling(mode, doubles, Map.of(), Map.of());
    }

    /** Whether both make the same of rows, whatever they ask of values. */
    public boolean isLike(Handling other) {
        return mode == other.mode && doubles == other.doubles;
    }

    /** Which records rows may make or change. */
    public enum Mode {
        UPSERT,
        /** Only new ones: a row whose record is there is refused. */
        INSERT,
        /** Only those that are there: a row whose record is not is refused. */
        UPDATE;

        public String key() {
            return "templates.mode." + name();
        }
    }

    /** Which of several rows counts that name the same record. */
    public enum Doubles {
        FIRST,
        LAST,
        /** None of them. */
        REFUSE;

        public String key() {
            return "templates.doubles." + name();
        }
    }
}
