package org.agentmitra.passkeys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.factors.RecoveryCodes;
import org.agentmitra.privacy.KeptData;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.SecondStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The viewer's own passkeys. As soon as there is one, a password alone opens nothing any more; so with the first come
 * recovery codes, and they go with the last thing that they stand in for.
 */
@Service
@Transactional
class Passkeys implements KeptData {
    /** More than anybody has devices. */
    static final int MOST = 20;

    private final PasskeyBook book;
    private final RecoveryCodes recovery;
    private final SecondStep second;
    private final ApplicationEventPublisher events;

    Passkeys(PasskeyBook book, RecoveryCodes recovery, SecondStep second, ApplicationEventPublisher events) {
        this.book = book;
        this.recovery = recovery;
        this.second = second;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<PasskeyRow> list(Viewer viewer) {
        return book.rows(viewer.user(), viewer.zone());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ?> files(Viewer viewer) {
        return Map.of("passkeys.json", list(viewer));
    }

    /** @throws NotFound when it is not the viewer's, or removed */
    @Transactional(readOnly = true)
    PasskeyRow one(Viewer viewer, UUID id) {
        return list(viewer).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey", id));
    }

    @Transactional(readOnly = true)
    List<Passkey> held(UUID user) {
        return book.of(user);
    }

    /**
     * Lets the passkey count.
     *
     * @param challenge the one that it was made for
     * @return recovery codes, to be shown once; none when there are some already
     * @throws PasskeyRefused when it is known already
     */
    List<String> add(Passkey passkey, String label, String challenge) {
        if (!book.add(passkey, label, challenge)) {
            throw new PasskeyRefused(Flaw.FOREIGN);
        }
        events.publishEvent(PasskeyEvent.registered(passkey));
        return recovery.left(passkey.user()) == 0 ? recovery.renew(passkey.user()) : List.of();
    }

    /** @throws NotFound when it is not the viewer's, or removed */
    void rename(Viewer viewer, UUID id, String label) {
        require(book.rename(viewer.user(), id, label), id);
        events.publishEvent(PasskeyEvent.renamed(viewer.user(), id));
    }

    /** @throws NotFound when it is not the viewer's, or removed */
    void end(Viewer viewer, UUID id) {
        require(book.end(viewer.user(), id), id);
        if (!second.wanted(viewer.user())) {
            recovery.remove(viewer.user());
        }
        events.publishEvent(PasskeyEvent.removed(viewer.user(), viewer.user(), id));
    }

    private static void require(boolean done, UUID id) {
        if (!done) {
            throw new NotFound("passkey", id);
        }
    }
}
