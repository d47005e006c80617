package org.agentmitra.notices;

import java.util.UUID;
import org.agentmitra.accounts.FactorChanged;
import org.agentmitra.passkeys.PasskeyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their second factors, by e-mail too: it may have been somebody else. */
@Component
class FactorNotices {
    private final Warnings warnings;

    FactorNotices(Warnings warnings) {
        this.warnings = warnings;
    }

    /** What a link took back is told once, see {@link ContactNotices}. */
    @EventListener
    void tell(FactorChanged done) {
        if (done.actor() != null) {
            tell(done.user(), done.action().replace('.', '-').replace('_', '-'));
        }
    }

    /** A reset is told once, as what it is, whatever it took away. */
    @EventListener
    void tell(PasskeyEvent done) {
        if (done.user().equals(done.actor())) {
            switch (done.action()) {
                case PasskeyEvent.REGISTERED -> tell(done.user(), "factor-added");
                case PasskeyEvent.REMOVED -> tell(done.user(), "factor-removed");
                default -> {}
            }
        }
    }

    private void tell(UUID user, String template) {
        warnings.tell(user, template, "/factors");
    }
}
