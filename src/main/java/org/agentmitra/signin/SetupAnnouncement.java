package org.agentmitra.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the set-up code, where only somebody who runs the server can read it. */
@Component
class SetupAnnouncement {
    private static final Logger LOG = LoggerFactory.getLogger(SetupAnnouncement.class);

    private final SetupService setup;
    private final SetupCodes codes;
    private final Environment environment;

    SetupAnnouncement(SetupService setup, SetupCodes codes, Environment environment) {
        this.setup = setup;
        this.codes = codes;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (setup.wanted()) {
            String port = environment.getProperty("local.server.port", "8080");
            LOG.warn(
                    "No account yet. Open http://localhost:{}/setup and enter the set-up code {}", port, codes.issue());
        }
    }
}
