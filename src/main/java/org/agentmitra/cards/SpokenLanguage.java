package org.agentmitra.cards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages agents speak with their customers, the most spoken of India first. */
public enum SpokenLanguage {
    HI,
    EN,
    BN,
    MR,
    TE,
    TA,
    GU,
    UR,
    KN,
    OR,
    ML,
    PA,
    AS;

    /** Empty for what is none. */
    static Optional<SpokenLanguage> of(@Nullable String text) {
        return Stream.of(values()).filter(one -> one.name().equals(text)).findFirst();
    }

    /** In its own script, for whoever speaks it. */
    public String title() {
        Locale own = Locale.forLanguageTag(tag());
        return own.getDisplayLanguage(own);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
