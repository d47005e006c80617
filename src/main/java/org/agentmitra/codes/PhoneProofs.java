package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.codemessages.CodeMessage.Purpose;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Claim;
import org.agentmitra.signin.Tries;
import org.springframework.stereotype.Service;

/** Lets owners show that the phone in their account is at hand. */
@Service
public class PhoneProofs {
    private static final String PURPOSE = "phone";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ID = "codes.phone.id";
    private static final String NUMBER = "codes.phone.number";

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
     * Sends a code to the viewer's phone, and keeps in the session which one.
     *
     * @return false when there is no phone, or one was sent a moment ago
     * @throws org.agentmitra.shared.Throttled when too many were sent before
     */
    public boolean ask(Viewer viewer, Locale language, HttpServletRequest request) {
        UUID user = viewer.user();
        Optional<OwnPhone> phone = accounts.phone(user);
        Claim claim = Claim.of(user);
        if (phone.isEmpty() || !tries.take(PURPOSE + "-pause", claim, request, 1, AskedCode.PAUSE)) {
            return false;
        }
        tries.ration(PURPOSE, claim, request, CodeRequests.MOST, HOUR);
        String number = phone.get().number();
        OneTimeCodes.Issued issued = codes.issue(user, Purpose.PHONE_PROOF);
        delivery.send(new CodeMessage(
                user, CodeMessage.Way.SMS, number, Purpose.PHONE_PROOF, language, issued.code(), OneTimeCodes.LIFE));
        request.getSession().setAttribute(ID, issued.id().toString());
        request.getSession().setAttribute(NUMBER, number);
        return true;
    }

    /** Whether a code was sent that may be typed. */
    public boolean asked(HttpServletRequest request) {
        return request.getSession().getAttribute(ID) != null;
    }

    /** Whether what was typed is the code that was sent, and the number it was sent to still the viewer's. */
    public boolean confirm(Viewer viewer, HttpServletRequest request, String digits) {
        HttpSession session = request.getSession();
        boolean right = session.getAttribute(ID) instanceof String id
                && session.getAttribute(NUMBER) instanceof String number
                && codes.redeem(UUID.fromString(id), viewer.user(), Purpose.PHONE_PROOF, digits)
                && accounts.confirmPhone(viewer.user(), number);
        if (right) {
            session.removeAttribute(ID);
        }
        return right;
    }
}
