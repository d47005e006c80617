package org.agentmitra.registration;

import java.util.Map;
import org.agentmitra.flags.FlagObeyer;
import org.agentmitra.flags.Flags;
import org.agentmitra.shared.NotFound;
import org.springframework.stereotype.Component;

/** Whether people may register at all. */
@Component
class RegistrationFlag implements FlagObeyer {
    private static final String KEY = "self_registration_enabled";

    private final Flags flags;

    RegistrationFlag(Flags flags) {
        this.flags = flags;
    }

    @Override
    public Map<String, String> obeyed() {
        return Map.of(KEY, "registration.title");
    }

    boolean on() {
        return flags.isOnForStrangers(KEY);
    }

    /** @throws NotFound when nobody may register */
    void ask() {
        if (!on()) {
            throw new NotFound("page", "registration");
        }
    }
}
