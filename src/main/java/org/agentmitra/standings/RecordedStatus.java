package org.agentmitra.standings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an insurer last said of a policy. What it is today also depends on the date: {@link Standing}. */
public enum RecordedStatus {
    IN_FORCE,
    LAPSED,
    REDUCED_PAID_UP,
    FULLY_PAID,
    MATURED,
    SURRENDERED,
    DEATH_CLAIM,
    CANCELLED;

    /** Spellings in insurers' sheets, letters only. */
    private static final Map<String, RecordedStatus> SPELLINGS = Map.ofEntries(
            Map.entry("INFORCE", IN_FORCE),
            Map.entry("IF", IN_FORCE),
            Map.entry("ACTIVE", IN_FORCE),
            Map.entry("LIVE", IN_FORCE),
            Map.entry("PREMIUMPAYING", IN_FORCE),
            Map.entry("GRACE", IN_FORCE),
            Map.entry("INGRACE", IN_FORCE),
            Map.entry("LAPSED", LAPSED),
            Map.entry("LAPSE", LAPSED),
            Map.entry("LP", LAPSED),
            Map.entry("PAIDUP", REDUCED_PAID_UP),
            Map.entry("REDUCEDPAIDUP", REDUCED_PAID_UP),
            Map.entry("RPU", REDUCED_PAID_UP),
            Map.entry("PU", REDUCED_PAID_UP),
            Map.entry("FULLYPAID", FULLY_PAID),
            Map.entry("FULLYPAIDUP", FULLY_PAID),
            Map.entry("FULLPAIDUP", FULLY_PAID),
            Map.entry("FP", FULLY_PAID),
            Map.entry("FPU", FULLY_PAID),
            Map.entry("MATURED", MATURED),
            Map.entry("MATURITY", MATURED),
            Map.entry("MAT", MATURED),
            Map.entry("SURRENDERED", SURRENDERED),
            Map.entry("SURRENDER", SURRENDERED),
            Map.entry("SURR", SURRENDERED),
            Map.entry("SUR", SURRENDERED),
            Map.entry("DEATHCLAIM", DEATH_CLAIM),
            Map.entry("DEATH", DEATH_CLAIM),
            Map.entry("DC", DEATH_CLAIM),
            Map.entry("CANCELLED", CANCELLED),
            Map.entry("CANCELED", CANCELLED),
            Map.entry("FREELOOKCANCELLED", CANCELLED),
            Map.entry("FREELOOK", CANCELLED));

    /** Reads a sheet's wording without regard to case, blanks and hyphens; empty when it is not known. */
    public static Optional<RecordedStatus> of(String text) {
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return Optional.ofNullable(SPELLINGS.get(letters));
    }
}
