package org.agentmitra.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.Contacts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.accounts.Profile;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.codemessages.CodeMessage.Way;
import org.agentmitra.codes.OneTimeCodes;
import org.agentmitra.requests.PublicAddress;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.SecondSteps;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes what an account is reached by: a code goes to what there is and one to the new one, and when both came back a
 * notice with the way back goes to what there was.
 */
@Service
class ContactService {
    static final int MOST = 5;
    private static final int MOST_FROM = 30;
    private static final String PURPOSE = "contact";
    private static final Duration HOUR = Duration.ofHours(1);

    /** Between two codes for the same address or phone. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int TOKEN_BYTES = 32;

    private final AccountDesk desk;
    private final Accounts accounts;
    private final Contacts contacts;
    private final ContactChanges changes;
    private final OneTimeCodes codes;
    private final CodeDelivery delivery;
    private final PublicAddress address;
    private final SessionBook sessions;
    private final Tries tries;
    private final SecondSteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ContactService(
            AccountDesk desk,
            Accounts accounts,
            Contacts contacts,
            ContactChanges changes,
            OneTimeCodes codes,
            CodeDelivery delivery,
            PublicAddress address,
            SessionBook sessions,
            Tries tries,
            SecondSteps steps,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.contacts = contacts;
        this.changes = changes;
        this.codes = codes;
        this.delivery = delivery;
        this.address = address;
        this.sessions = sessions;
        this.tries = tries;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the viewer is reached by now; null for none. */
    @Nullable
    String current(Viewer viewer, ContactKind kind) {
        return switch (kind) {
            case EMAIL -> desk.profile(viewer.user()).email();
            case PHONE -> accounts.phone(viewer.user()).map(OwnPhone::number).orElse(null);
        };
    }

    /** The viewer's phone, when a code sent to it may stand for the viewer. */
    Optional<String> confirmedPhone(Viewer viewer) {
        return accounts.phone(viewer.user()).filter(OwnPhone::opens).map(OwnPhone::number);
    }

    /**
     * Sends both codes. To an address or phone of another account none goes, and the one who asks is told the same.
     *
     * @param byPhone whether the viewer proves to be the owner by the confirmed phone, and not by the address there is
     * @return id of the change; empty when this one was asked for a moment ago
     * @throws org.agentmitra.shared.Throttled when too many were asked for before
     */
    Optional<UUID> ask(
            Viewer viewer,
            ContactKind kind,
            String becomes,
            boolean byPhone,
            Locale language,
            HttpServletRequest request) {
        UUID user = viewer.user();
        if (!tries.take(PURPOSE + "-pause", Claim.unknown(user + " " + becomes), request, 1, PAUSE)) {
            return Optional.empty();
        }
        tries.rationFrom(PURPOSE, request, MOST_FROM, HOUR);
        tries.ration(PURPOSE, Claim.of(user), request, MOST, HOUR);
        Profile profile = desk.profile(user);
        Optional<String> phone = byPhone ? confirmedPhone(viewer) : Optional.empty();
        OneTimeCodes.Issued own = codes.issue(user, Purpose.CONTACT_CHANGE);
        OneTimeCodes.Issued fresh = codes.issue(user, kind.proof());
        ContactChange change = new ContactChange(
                Ids.next(),
                user,
                kind,
                current(viewer, kind),
                becomes,
                own.id(),
                fresh.id(),
                false,
                false,
                clock.instant());
        transaction.executeWithoutResult(status -> {
            changes.begin(change);
            send(
                    user,
                    phone.isPresent() ? Way.SMS : Way.EMAIL,
                    phone.orElse(profile.email()),
                    Purpose.CONTACT_CHANGE,
                    language,
                    own.code());
            if (!taken(kind, becomes) && !contacts.keptForAnother(user, becomes)) {
                send(user, kind.way(), becomes, kind.proof(), language, fresh.code());
            }
        });
        return Optional.of(change.id());
    }

    private boolean taken(ContactKind kind, String becomes) {
        return switch (kind) {
            case EMAIL -> accounts.findByEmail(becomes).isPresent();
            case PHONE -> accounts.findByPhone(becomes).isPresent();
        };
    }

    private void send(UUID user, Way way, String to, Purpose purpose, Locale language, String code) {
        delivery.send(new CodeMessage(user, way, to, purpose, language, code, OneTimeCodes.LIFE));
    }

    /** Looks at the code of one side; one that was right counts, whatever becomes of the other. */
    boolean proveOwn(ContactChange change, String typed) {
        if (!codes.redeem(change.ownCode(), change.user(), Purpose.CONTACT_CHANGE, typed)) {
            return false;
        }
        changes.ownProved(change.id());
        return true;
    }

    boolean proveNew(ContactChange change, String typed) {
        if (!codes.redeem(change.newCode(), change.user(), change.kind().proof(), typed)) {
            return false;
        }
        changes.newProved(change.id());
        return true;
    }

    /**
     * Changes the account when both sides are proved, ends its other sessions and writes to what it was reached by.
     *
     * @param session id of the session in use
     * @return false when the account was changed otherwise meanwhile
     */
    boolean finish(ContactChange change, String session, Locale language) {
        String email = desk.profile(change.user()).email();
        Optional<OwnPhone> phone = accounts.phone(change.user());
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!apply(change) || !changes.done(change.id(), token)) {
                status.setRollbackOnly();
                return false;
            }
            sessions.endAll(change.user(), session, change.user());
            String link = address.link("/contact/undo?token=" + token);
            notice(change, Way.EMAIL, email, link, language);
            if (change.kind() == ContactKind.PHONE) {
                phone.filter(OwnPhone::opens).ifPresent(own -> notice(change, Way.SMS, own.number(), link, language));
            }
            return true;
        }));
    }

    private boolean apply(ContactChange change) {
        String was = change.was();
        return switch (change.kind()) {
            case EMAIL -> was != null && contacts.changeEmail(change.user(), was, change.becomes());
            case PHONE -> contacts.changePhone(change.user(), was, change.becomes());
        };
    }

    private void notice(ContactChange change, Way way, String to, String link, Locale language) {
        delivery.send(
                new CodeMessage(change.user(), way, to, Purpose.CONTACT_CHANGED, language, link, ContactChanges.UNDO));
    }

    /**
     * Gives back what there was before it and what came after it. Every session ends, the password works no longer, and
     * what else opens the account goes when it was added since the change was asked for: whoever took the account over
     * may have added it. What the owner had before stays, so that an old mailbox alone opens nothing.
     *
     * @return false when the link is used up, or another has the address or phone meanwhile
     */
    boolean undo(ContactChange change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Contacts.Earlier was = new Contacts.Earlier(change.was());
            Contacts.Earlier other = changes.otherAfter(change)
                    .map(later -> new Contacts.Earlier(later.was()))
                    .orElse(null);
            boolean email = change.kind() == ContactKind.EMAIL;
            if (!changes.undone(change)
                    || !contacts.takeBack(
                            change.user(),
                            email ? was : other,
                            email ? other : was,
                            steps.endSince(change.user(), change.asked()))) {
                status.setRollbackOnly();
                return false;
            }
            sessions.endAll(change.user(), null, null);
            return true;
        }));
    }
}
