package org.agentmitra.cards;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people who look for an agent see: what the agent published, at one insurer, and nothing else.
 *
 * @param place number of the agent's place in the insurer's tree
 * @param years whole years of service; null when not said
 * @param state of the licence today
 * @param pin PIN code; null when not said
 * @param picture address of the picture; null when none is shown
 */
public record PublicCard(
        long place,
        UUID agent,
        UUID provider,
        String name,
        String code,
        String insurer,
        Licence licence,
        Licence.State state,
        @Nullable Integer years,
        @Nullable String pin,
        @Nullable String about,
        @Nullable String picture,
        List<Speciality> specialities,
        List<SpokenLanguage> languages) {

    static PublicCard named(long place, UUID agent, UUID provider, String name, String code, String insurer) {
        return new PublicCard(
                place,
                agent,
                provider,
                name,
                code,
                insurer,
                new Licence(null, null),
                Licence.State.UNKNOWN,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    PublicCard knowing(List<Speciality> known, List<SpokenLanguage> spoken) {
        return new PublicCard(
                place, agent, provider, name, code, insurer, licence, state, years, pin, about, picture, known, spoken);
    }

    /** The first letters of the first and the last name, where there is no picture. */
    public String initials() {
        String[] names = name.strip().split("\\s+");
        String last = names.length > 1 ? first(names[names.length - 1]) : "";
        return first(names[0]) + last;
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
