package org.agentmitra.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the set-up code, where only somebody who runs the server can read it. */
@Component
class SetupAnnouncement {
    private static final Logger LOG = LoggerFactory.getLogger(SetupAnnouncement.class);

    private final SetupService setup;
    private final SetupCodes codes;

    SetupAnnouncement(SetupService setup, SetupCodes codes) {
        this.setup = setup;
        this.codes = codes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!setup.wanted()) {
            return;
        }
        codes.issue()
                .ifPresentOrElse(
                        code -> LOG.warn("No account yet. Open /setup and enter the set-up code {}", code),
                        () -> LOG.warn("No account yet. The set-up code was printed at a start in the last minutes"
                                + " (15 minutes after that, a new start prints a new one)"));
    }
}
