package org.agentmitra.preferences;

import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record PrivacyForm(
        @NotNull(message = "{preferences.choice.unknown}") @Nullable
        Audience phone,

        @NotNull(message = "{preferences.choice.unknown}") @Nullable
        Audience picture,

        @NotNull(message = "{preferences.choice.unknown}") @Nullable
        Audience activity) {

    static PrivacyForm of(Map<Aspect, Audience> chosen) {
        return new PrivacyForm(chosen.get(Aspect.PHONE), chosen.get(Aspect.PICTURE), chosen.get(Aspect.ACTIVITY));
    }

    /** @throws NullPointerException unless the form was found whole */
    Map<Aspect, Audience> chosen() {
        Map<Aspect, Audience> chosen = new EnumMap<>(Aspect.class);
        chosen.put(Aspect.PHONE, java.util.Objects.requireNonNull(phone));
        chosen.put(Aspect.PICTURE, java.util.Objects.requireNonNull(picture));
        chosen.put(Aspect.ACTIVITY, java.util.Objects.requireNonNull(activity));
        return chosen;
    }
}
