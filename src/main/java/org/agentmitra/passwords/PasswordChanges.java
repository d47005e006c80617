package org.agentmitra.passwords;

import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.accounts.PasswordReplaced.Way;
import org.agentmitra.passwordrules.PreparedPassword;
import org.agentmitra.sessions.SessionBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces a password and ends what was begun with the old one, both or neither. Hashing happens before, in no
 * transaction.
 */
@Service
class PasswordChanges {
    private final Credentials credentials;
    private final ResetLinks links;
    private final SessionBook sessions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PasswordChanges(
            Credentials credentials,
            ResetLinks links,
            SessionBook sessions,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.credentials = credentials;
        this.links = links;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    /** Uses the link up and ends all sessions of its owner; false when the link has died meanwhile. */
    boolean byLink(ResetLink link, String password, String address) {
        PreparedPassword next = credentials.prepare(password);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean done = links.redeem(link) && replace(link.owner(), next, Way.LINK, address, null);
            if (!done) {
                events.publishEvent(LinkEvent.dead(link.owner(), address));
            }
            return done;
        }));
    }

    /**
     * After the old password was given; ends all sessions but the one in use. False when the password was replaced
     * meanwhile.
     *
     * @param session id of the one in use
     */
    boolean byOwner(PasswordOwner owner, String password, String address, @Nullable String session) {
        PreparedPassword next = credentials.prepare(password);
        return Boolean.TRUE.equals(
                transaction.execute(status -> replace(owner, next, Way.OLD_PASSWORD, address, session)));
    }

    private boolean replace(
            PasswordOwner owner, PreparedPassword next, Way way, String address, @Nullable String spared) {
        if (!credentials.replace(owner, next, way, address)) {
            return false;
        }
        sessions.endAll(owner.user(), spared, owner.user());
        return true;
    }
}
