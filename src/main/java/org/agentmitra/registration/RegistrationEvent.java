package org.agentmitra.registration;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody registers. Never holds what was typed, nor the code. */
record RegistrationEvent(String action, @Nullable String subjectId, Map<String, Object> details) implements Audited {
    static RegistrationEvent begun(UUID registration, String from) {
        return of("registration.begun", registration, from);
    }

    /** With an address that has an account, whose owner is told. */
    static RegistrationEvent inVain(UUID owner, String from) {
        return of("registration.in_vain", owner, from);
    }

    static RegistrationEvent throttled(@Nullable UUID owner, String from) {
        return of("registration.throttled", owner, from);
    }

    private static RegistrationEvent of(String action, @Nullable UUID subject, String from) {
        return new RegistrationEvent(action, subject == null ? null : subject.toString(), Map.of("address", from));
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String subjectType() {
        return "account";
    }
}
