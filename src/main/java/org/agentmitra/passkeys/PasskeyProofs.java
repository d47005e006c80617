package org.agentmitra.passkeys;

import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Verdict;
import org.agentmitra.signin.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Weighs what browsers show. Whether it is looked at, and whom it lets in, is the entrance's to say. */
@Component
class PasskeyProofs {
    private final WebAuthn webAuthn;
    private final Challenges challenges;
    private final PasskeyBook book;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PasskeyProofs(
            WebAuthn webAuthn,
            Challenges challenges,
            PasskeyBook book,
            Accounts accounts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.webAuthn = webAuthn;
        this.challenges = challenges;
        this.book = book;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Reads the answer to the question that this browser was asked; empty when it was asked none, long ago, or it is
     * none.
     */
    Optional<Shown> read(HttpServletRequest request, Ceremony ceremony, String answer) {
        Optional<String> challenge = challenges.take(request, ceremony);
        if (challenge.isEmpty()) {
            return Optional.empty();
        }
        try {
            var data = webAuthn.read(answer);
            Optional<Passkey> passkey = book.find(Shown.credential(data));
            return Optional.of(new Shown(ceremony, challenge.get(), data, passkey.orElse(null)));
        } catch (PasskeyRefused unreadable) {
            return Optional.empty();
        }
    }

    Evidence evidence(Shown shown, String address) {
        return user -> weigh(user, shown, address);
    }

    private Verdict weigh(@Nullable UUID user, Shown shown, String address) {
        Passkey passkey = shown.passkey();
        Optional<Flaw> flaw = user == null || passkey == null ? Optional.of(Flaw.FOREIGN) : flaw(user, passkey, shown);
        Verdict verdict = accounts.weigh(user, flaw.isEmpty());
        if (user == null || passkey == null) {
            return verdict;
        }
        if (flaw.isPresent()) {
            refuse(passkey, flaw.get(), address);
        } else if (verdict == Verdict.RIGHT && !use(passkey, shown, address)) {
            return Verdict.WRONG;
        }
        return verdict;
    }

    private Optional<Flaw> flaw(UUID user, Passkey passkey, Shown shown) {
        if (!passkey.user().equals(user)) {
            return Optional.of(Flaw.FOREIGN);
        }
        if (passkey.ended()) {
            return Optional.of(Flaw.REMOVED);
        }
        try {
            webAuthn.check(shown.data(), passkey, shown.challenge(), shown.ceremony());
            return Optional.empty();
        } catch (PasskeyRefused refused) {
            return Optional.of(refused.flaw());
        }
    }

    /** What was right a moment ago may have been used, or removed, in another window meanwhile. */
    private boolean use(Passkey passkey, Shown shown, String address) {
        AuthenticatorData<?> signed = Objects.requireNonNull(shown.data().getAuthenticatorData());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean used = book.use(passkey.id(), signed.getSignCount(), signed.isFlagBS(), shown.challenge());
            events.publishEvent(
                    used
                            ? PasskeyEvent.used(passkey, address)
                            : PasskeyEvent.refused(passkey, Flaw.CHALLENGE, address));
            return used;
        }));
    }

    private void refuse(Passkey passkey, Flaw flaw, String address) {
        transaction.executeWithoutResult(status -> events.publishEvent(PasskeyEvent.refused(passkey, flaw, address)));
    }
}
