package org.agentmitra.passwords;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.audit.AuditedTogether;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends people links on behalf of an administrator: those invited one by which they choose their first password and prove
 * that the address is theirs, others one for another password.
 */
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
        events.publishEvent(LinkEvent.invited(by, owner));
        send(owner, CodeMessage.Purpose.INVITATION, LIFE, language);
    }

    /**
     * Sends links to many once the caller's transaction is committed, as {@link #send}, in a fixed number of statements.
     * Who waits for no invitation gets none.
     *
     * @param by who invites. Whether they may is the caller's to find out
     * @param language of the messages, for who never chose one
     */
    @Transactional
    public void sendAll(UUID by, List<UUID> users, Locale language) {
        List<PasswordOwner> owners = users.isEmpty() ? List.of() : credentials.invited(users);
        events.publishEvent(new AuditedTogether(
                owners.stream().map(owner -> LinkEvent.invited(by, owner)).toList()));
        links.revokeAll(owners.stream().map(PasswordOwner::user).toList());
        List<String> tokens = links.issueAll(owners, LIFE);
        for (int i = 0; i < owners.size(); i++) {
            deliver(owners.get(i), tokens.get(i), CodeMessage.Purpose.INVITATION, LIFE, language);
        }
    }

    /** Lets nobody accept an invitation until the caller's transaction ends; who is at it comes first. */
    @Transactional
    public void lock(List<UUID> users) {
        links.lock(users);
    }

    /** Takes back links that were sent to people who are not to come after all. */
    @Transactional
    public void revokeAll(List<UUID> users) {
        links.revokeAll(users);
    }

    /**
     * Sends a link for another password, as if the user had asked for it; an earlier one works no longer. The password
     * there is goes on working until the user chooses the next, so that nobody is locked out by it.
     *
     * @param by who has it sent. Whether they may is the caller's to find out
     * @param language of the message, for who never chose one
     * @throws Refused when the user may not sign in, or waits for an invitation
     */
    @Transactional
    public void sendReset(UUID by, UUID user, Locale language) {
        PasswordOwner owner = credentials
                .ownerOf(user)
                .filter(known -> !known.invited())
                .orElseThrow(() -> new Refused("status", "passwords.reset.barred"));
        events.publishEvent(LinkEvent.sentBy(by, owner));
        send(owner, CodeMessage.Purpose.PASSWORD_RESET, ResetLinks.LIFE, language);
    }

    private void send(PasswordOwner owner, CodeMessage.Purpose purpose, Duration life, Locale language) {
        links.revoke(owner.user());
        deliver(owner, links.issue(owner, life), purpose, life, language);
    }

    private void deliver(
            PasswordOwner owner, String token, CodeMessage.Purpose purpose, Duration life, Locale language) {
        delivery.send(new CodeMessage(
                owner.user(),
                CodeMessage.Way.EMAIL,
                owner.email(),
                purpose,
                owner.language() == null ? language : Locale.forLanguageTag(owner.language()),
                address.link("/password/reset?token=" + token),
                life));
    }
}
