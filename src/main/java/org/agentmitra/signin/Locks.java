package org.agentmitra.signin;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Locks by wrong guesses, for who administers users. They pass by themselves; this is for who cannot wait. */
@Component
public class Locks {
    /** Query of the ids of users who are locked at {@code :now}; may name one twice, for two browsers. */
    public static final String IN_FORCE = "select t.user_id from signin_throttles t"
            + " where t.user_id is not null and t.tries >= " + Throttle.TRIES + " and t.counts_till > :now";

    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    Locks(Throttle throttle, ApplicationEventPublisher events) {
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * Those of the users in whose name no guess more is looked at in some browser; asked by the index of users.
     *
     * @return nobody when there are none of them
     */
    public Set<UUID> among(Collection<UUID> users) {
        return users.isEmpty() ? Set.of() : throttle.locked(users);
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
