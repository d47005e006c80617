package org.agentmitra.passwords;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.CodeDelivery;
import org.agentmitra.accounts.CodeMessage;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.accounts.PublicAddress;
import org.agentmitra.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends invited people the link by which they choose their first password and prove that the address is theirs. */
@Service
public class Invitations {
    /** Long enough for somebody on leave. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final Credentials credentials;
    private final ResetLinks links;
    private final CodeDelivery delivery;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;

    Invitations(
            Credentials credentials,
            ResetLinks links,
            CodeDelivery delivery,
            PublicAddress address,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.links = links;
        this.delivery = delivery;
        this.address = address;
        this.events = events;
    }

    /**
     * Sends a link once the caller's transaction is committed; an earlier one works no longer.
     *
     * @param by who invites. Whether they may is the caller's to find out
     * @param language of the message, for who never chose one
     * @throws Refused when the user waits for no invitation
     */
    @Transactional
    public void send(UUID by, UUID user, Locale language) {
        PasswordOwner owner = credentials
                .ownerOf(user)
                .filter(PasswordOwner::invited)
                .orElseThrow(() -> new Refused("status", "passwords.invite.needless"));
        links.revoke(user);
        String token = links.issue(owner, LIFE);
        events.publishEvent(LinkEvent.invited(by, owner));
        delivery.send(new CodeMessage(
                user,
                CodeMessage.Way.EMAIL,
                owner.email(),
                CodeMessage.Purpose.INVITATION,
                owner.language() == null ? language : Locale.forLanguageTag(owner.language()),
                address.link("/password/reset?token=" + token),
                LIFE));
    }
}
