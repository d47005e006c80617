package org.agentmitra.cards;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an agent knows best, as people ask for it. */
public enum Speciality {
    LIFE,
    HEALTH,
    GENERAL,
    MOTOR,
    TRAVEL,
    PENSION,
    CHILD,
    BUSINESS;

    /** Empty for what is none. */
    static Optional<Speciality> of(@Nullable String text) {
        return Stream.of(values()).filter(one -> one.name().equals(text)).findFirst();
    }

    public String key() {
        return "cards.speciality." + name();
    }
}
