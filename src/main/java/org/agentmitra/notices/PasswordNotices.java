package org.agentmitra.notices;

import org.agentmitra.accounts.PasswordReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that their password was replaced, by e-mail too: it may have been somebody else. */
@Component
class PasswordNotices {
    private final Warnings warnings;

    PasswordNotices(Warnings warnings) {
        this.warnings = warnings;
    }

    @EventListener
    void tell(PasswordReplaced done) {
        warnings.tell(done.user(), "password-replaced", "/sessions");
    }
}
