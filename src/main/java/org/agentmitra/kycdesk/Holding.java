package org.agentmitra.kycdesk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By whom the cases of the queue are held. */
enum Holding {
    MINE,
    FREE,
    OTHERS;

    static Optional<Holding> of(@Nullable String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "kyc.holding." + name();
    }

    /** On the table's alias {@code k}; parameters {@code me} and {@code now}. */
    String condition() {
        return switch (this) {
            case MINE -> "k.holder_id = :me and k.held_until > :now";
            case FREE -> "(k.holder_id is null or k.held_until <= :now)";
            case OTHERS -> "k.holder_id <> :me and k.held_until > :now";
        };
    }
}
