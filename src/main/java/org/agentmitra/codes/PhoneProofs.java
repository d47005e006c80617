package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.CodeDelivery;
import org.agentmitra.accounts.CodeMessage;
import org.agentmitra.accounts.CodeMessage.Purpose;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Tries;
import org.springframework.stereotype.Service;

/** Lets owners show that the phone in their account is at hand. */
@Service
public class PhoneProofs {
    private static final String PURPOSE = "phone";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Accounts accounts;
    private final OneTimeCodes codes;
    private final CodeDelivery delivery;
    private final Tries tries;

    PhoneProofs(Accounts accounts, OneTimeCodes codes, CodeDelivery delivery, Tries tries) {
        this.accounts = accounts;
        this.codes = codes;
        this.delivery = delivery;
        this.tries = tries;
    }

    /** The viewer's phone; empty for none. */
    public Optional<OwnPhone> phone(Viewer viewer) {
        return accounts.phone(viewer.user());
    }

    /**
     * Sends a code to the viewer's phone.
     *
     * @return its id; empty when there is no phone, or one was sent a moment ago
     * @throws org.agentmitra.shared.Throttled when too many were sent before
     */
    public Optional<UUID> ask(Viewer viewer, Locale language, HttpServletRequest request) {
        UUID user = viewer.user();
        Optional<OwnPhone> phone = accounts.phone(user);
        Claim claim = Claim.of(user);
        if (phone.isEmpty() || !tries.take(PURPOSE + "-pause", claim, request, 1, AskedCode.PAUSE)) {
            return Optional.empty();
        }
        tries.ration(PURPOSE, claim, request, CodeRequests.MOST, HOUR);
        OneTimeCodes.Issued issued = codes.issue(user, Purpose.PHONE_PROOF);
        delivery.send(new CodeMessage(
                user,
                CodeMessage.Way.SMS,
                phone.get().number(),
                Purpose.PHONE_PROOF,
                language,
                issued.code(),
                OneTimeCodes.LIFE));
        return Optional.of(issued.id());
    }

    /** Whether the code is the one that was sent to the number, and the number still the viewer's. */
    public boolean confirm(Viewer viewer, UUID id, String number, String typed) {
        return codes.redeem(id, viewer.user(), Purpose.PHONE_PROOF, typed)
                && accounts.confirmPhone(viewer.user(), number);
    }
}
