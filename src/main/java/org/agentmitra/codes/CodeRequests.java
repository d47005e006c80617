package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.codemessages.CodeAddress;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.Ids;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Names;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends codes. The one who asks cannot tell from text or time whether there is such an account. */
@Service
class CodeRequests {
    /** For one account; a browser its owner has come in by counts apart. */
    static final int MOST = 5;

    /** From one network address, behind which a whole office may sit. */
    static final int MOST_FROM = 30;

    private static final String PURPOSE = "code";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Names names;
    private final Tries tries;
    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final CodeDelivery delivery;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CodeRequests(
            Names names,
            Tries tries,
            Accounts accounts,
            OneTimeCodes codes,
            CodeDelivery delivery,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.names = names;
        this.tries = tries;
        this.accounts = accounts;
        this.codes = codes;
        this.delivery = delivery;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Sends a code to the e-mail address or phone, when somebody who may come in has it.
     *
     * @param before the code this browser asked for last under the same name, which a new one replaces; null for none
     * @param language of the page, for who never chose one
     * @return id of the code that works now; of none when nothing was sent
     * @throws org.agentmitra.shared.Throttled when too many were asked for under the name, or from the network address
     */
    UUID ask(String name, @Nullable UUID before, Locale language, HttpServletRequest request) {
        CodeMessage.Way way = way(name);
        Claim claim = names.read(name);
        String from = request.getRemoteAddr();
        tries.rationFrom(PURPOSE, request, MOST_FROM, HOUR);
        tries.ration(PURPOSE, name, claim, request, MOST, HOUR);
        if (!tries.take(PURPOSE, claim, request, MOST, HOUR)) {
            publish(CodeEvent.refused(claim.user(), way, from));
            return before == null ? Ids.next() : before;
        }
        if (before != null) {
            codes.revoke(before);
        }
        Optional<CodeAddress> address = accounts.codeAddress(claim.user(), way);
        UUID user = address.isPresent() ? claim.user() : null;
        OneTimeCodes.Issued issued = codes.issue(user, CodeMessage.Purpose.SIGN_IN);
        if (user == null) {
            publish(CodeEvent.inVain(claim.user(), way, from));
        } else {
            publish(CodeEvent.sent(user, way, from));
            delivery.send(message(user, way, address.orElseThrow(), issued, language));
        }
        return issued.id();
    }

    /** How a code travels to who is called that. */
    static CodeMessage.Way way(String name) {
        return name.indexOf('@') >= 0 ? CodeMessage.Way.EMAIL : CodeMessage.Way.SMS;
    }

    private void publish(CodeEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private static CodeMessage message(
            UUID user, CodeMessage.Way way, CodeAddress address, OneTimeCodes.Issued issued, Locale language) {
        String chosen = address.language();
        return new CodeMessage(
                user,
                way,
                address.to(),
                CodeMessage.Purpose.SIGN_IN,
                chosen == null ? language : Locale.forLanguageTag(chosen),
                issued.code(),
                OneTimeCodes.LIFE);
    }
}
