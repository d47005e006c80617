package org.agentmitra.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.Newcomer;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.codes.OneTimeCodes;
import org.agentmitra.passwordrules.PreparedPassword;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Names;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes registrations in and makes accounts of those that are proved. Whoever registers with an address that has an
 * account sees the same pages and waits as long; the owner is told instead of being sent a code.
 */
@Service
class RegistrationService {
    /** Codes for one address in an hour. */
    static final int MOST = 5;

    /** From one network address, behind which a whole office may sit. */
    static final int MOST_FROM = 30;

    private static final String PURPOSE = "join";
    private static final String ROLE = "policyholder";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Registrations registrations;
    private final Credentials credentials;
    private final Accounts accounts;
    private final Names names;
    private final Tries tries;
    private final OneTimeCodes codes;
    private final CodeDelivery delivery;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistrationService(
            Registrations registrations,
            Credentials credentials,
            Accounts accounts,
            Names names,
            Tries tries,
            OneTimeCodes codes,
            CodeDelivery delivery,
            PublicAddress address,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.credentials = credentials;
        this.accounts = accounts;
        this.names = names;
        this.tries = tries;
        this.codes = codes;
        this.delivery = delivery;
        this.address = address;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of a code. */
    enum Answer {
        WRONG,
        PHONE_NEXT,
        DONE,
        /** Somebody else has the e-mail address or the phone meanwhile. */
        TAKEN
    }

    Optional<Registration> find(Begun begun) {
        return registrations.find(begun.registration());
    }

    /**
     * Keeps what was typed and sends the first code. What the same browser began before is forgotten.
     *
     * @throws org.agentmitra.shared.Throttled when too many came from the network address, or for the e-mail address
     */
    Begun begin(RegistrationForm form, @Nullable Begun before, HttpServletRequest request) {
        String from = request.getRemoteAddr();
        tries.rationFrom(PURPOSE, request, MOST_FROM, HOUR);
        String hash = credentials.prepare(form.typedPassword()).hash();
        Registration fresh = new Registration(
                Ids.next(), form.typedName(), form.address(), form.number(), hash, form.tongue(), false);
        transaction.executeWithoutResult(status -> {
            if (before != null) {
                registrations.remove(before.registration());
            }
            registrations.add(fresh);
            events.publishEvent(RegistrationEvent.begun(fresh.id(), from));
        });
        return send(fresh, before == null ? null : before.code(), request);
    }

    /**
     * Sends another code for what is proved next; it replaces the one before.
     *
     * @throws org.agentmitra.shared.Throttled when too many went there
     */
    Begun again(Registration registration, Begun before, HttpServletRequest request) {
        return send(registration, before.code(), request);
    }

    private Begun send(Registration registration, @Nullable UUID before, HttpServletRequest request) {
        String to = registration.address();
        Claim claim = names.read(to);
        tries.ration(PURPOSE, to, claim, request, MOST, HOUR);
        if (!tries.take(PURPOSE, claim, request, MOST, HOUR)) {
            publish(RegistrationEvent.throttled(claim.user(), request.getRemoteAddr()));
            return new Begun(registration.id(), before == null ? Ids.next() : before, clock.instant());
        }
        if (before != null) {
            codes.revoke(before);
        }
        UUID owner = claim.user();
        OneTimeCodes.Issued issued = codes.issue(owner == null ? registration.id() : null, registration.purpose());
        if (owner == null) {
            delivery.send(message(registration, registration.id(), registration.purpose(), issued.code()));
        } else {
            publish(RegistrationEvent.inVain(owner, request.getRemoteAddr()));
            delivery.send(message(registration, owner, CodeMessage.Purpose.ACCOUNT_EXISTS, address.link("/login")));
        }
        return new Begun(registration.id(), issued.id(), clock.instant());
    }

    private static CodeMessage message(Registration to, UUID user, CodeMessage.Purpose purpose, String secret) {
        return new CodeMessage(user, to.way(), to.address(), purpose, to.locale(), secret, OneTimeCodes.LIFE);
    }

    /** Takes a code: the one for the e-mail address leads to the phone, that for the phone makes the account. */
    Answer confirm(Registration registration, Begun begun, String typed) {
        if (!codes.redeem(begun.code(), registration.id(), registration.purpose(), typed)) {
            return Answer.WRONG;
        }
        if (registration.emailProved()) {
            return join(registration);
        }
        registrations.proveEmail(registration.id());
        return Answer.PHONE_NEXT;
    }

    private Answer join(Registration registration) {
        try {
            transaction.executeWithoutResult(status -> {
                if (registrations.remove(registration.id())) {
                    accounts.join(registration.id(), newcomer(registration));
                }
            });
            return Answer.DONE;
        } catch (Refused | DataIntegrityViolationException meanwhile) {
            registrations.remove(registration.id());
            return Answer.TAKEN;
        }
    }

    private static Newcomer newcomer(Registration registration) {
        return new Newcomer(
                registration.name(),
                registration.email(),
                registration.phone(),
                new PreparedPassword(registration.passwordHash()),
                registration.language(),
                ROLE);
    }

    private void publish(RegistrationEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
