package org.agentmitra.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.factors.OtherFactor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has passkeys, for other modules. */
@Service
@Transactional
public class PasskeyHolders implements OtherFactor {
    static final String PAGE = "/login/factor/passkey";

    private final PasskeyBook book;
    private final ApplicationEventPublisher events;

    PasskeyHolders(PasskeyBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean held(UUID user) {
        return !book.of(user).isEmpty();
    }

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public String invitation() {
        return "passkeys.step.invitation";
    }

    @Override
    public void end(UUID actor, UUID user) {
        end(actor, user, book.of(user).stream().map(Passkey::id).toList());
    }

    @Override
    public int endSince(UUID user, Instant since) {
        return end(null, user, book.since(user, since));
    }

    private int end(@Nullable UUID actor, UUID user, List<UUID> passkeys) {
        List<UUID> ended = passkeys.stream().filter(id -> book.end(user, id)).toList();
        ended.forEach(id -> events.publishEvent(PasskeyEvent.removed(actor, user, id)));
        return ended.size();
    }
}
