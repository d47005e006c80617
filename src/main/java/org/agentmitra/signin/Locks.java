package org.agentmitra.signin;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks by wrong guesses, for who administers users. They pass by themselves; this is for who cannot wait. */
@Component
public class Locks {
    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    Locks(Throttle throttle, ApplicationEventPublisher events) {
        this.throttle = throttle;
        this.events = events;
    }

    /** When the user's lock passes by itself; empty when there is none. */
    public Optional<OffsetDateTime> till(UUID user) {
        return throttle.lockedTill(user);
    }

    /**
     * Lets guesses be looked at again, in every browser and from none on.
     *
     * @throws Refused when nothing is locked
     */
    @Transactional
    public void lift(UUID actor, UUID user) {
        if (till(user).isEmpty()) {
            throw new Refused("user", "users.unlock.none");
        }
        throttle.forget(user);
        events.publishEvent(SignInEvent.unlocked(actor, user));
    }
}
