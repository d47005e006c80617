package org.agentmitra.notices;

import org.agentmitra.accounts.ContactRestored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people at the address they have back what taking a change back ended, and what is left to do. */
@Component
class ContactNotices {
    private final Warnings warnings;

    ContactNotices(Warnings warnings) {
        this.warnings = warnings;
    }

    @EventListener
    void tell(ContactRestored done) {
        warnings.tell(done.user(), "contact-restored", "/factors", done.factors());
    }
}
