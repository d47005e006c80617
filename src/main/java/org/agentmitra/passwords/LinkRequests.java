package org.agentmitra.passwords;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.signin.Names;
import org.agentmitra.signin.Tries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends links. The one who asks cannot tell from text or time whether there is such an account. */
@Service
class LinkRequests {
    private static final String PURPOSE = "reset";

    /** For one e-mail address. They rest as long as a link lives: who is turned away has one that works. */
    static final int MOST = 3;

    /** From one network address, behind which a whole office may sit. */
    static final int MOST_FROM = 30;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Names names;
    private final Tries tries;
    private final Credentials credentials;
    private final ResetLinks links;
    private final CodeDelivery delivery;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    LinkRequests(
            Names names,
            Tries tries,
            Credentials credentials,
            ResetLinks links,
            CodeDelivery delivery,
            PublicAddress address,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.names = names;
        this.tries = tries;
        this.credentials = credentials;
        this.links = links;
        this.delivery = delivery;
        this.address = address;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Sends a link when somebody who may act has the address.
     *
     * @param language of the page, for who never chose one
     * @throws org.agentmitra.shared.Throttled when too many were asked for with the address, or from the network address
     */
    void ask(String email, Locale language, HttpServletRequest request) {
        String from = request.getRemoteAddr();
        tries.rationFrom(PURPOSE, request, MOST_FROM, HOUR);
        tries.ration(PURPOSE, names.read(email), request, MOST, ResetLinks.LIFE);
        Optional<PasswordOwner> owner = credentials.ownerOf(email);
        String token = issue(owner, from);
        owner.map(known -> message(known, token, language)).ifPresent(delivery::send);
    }

    private String issue(Optional<PasswordOwner> owner, String from) {
        return transaction.execute(status -> {
            events.publishEvent(LinkEvent.asked(owner.orElse(null), from));
            return links.issue(owner.orElse(null), ResetLinks.LIFE);
        });
    }

    private CodeMessage message(PasswordOwner owner, String token, Locale language) {
        String chosen = owner.language();
        return new CodeMessage(
                owner.user(),
                CodeMessage.Way.EMAIL,
                owner.email(),
                CodeMessage.Purpose.PASSWORD_RESET,
                chosen == null ? language : Locale.forLanguageTag(chosen),
                address.link("/password/reset?token=" + token),
                ResetLinks.LIFE);
    }
}
