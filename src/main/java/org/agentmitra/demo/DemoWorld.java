package org.agentmitra.demo;

import java.io.IOException;
import java.time.Duration;
import org.agentmitra.startup.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sees to it that a portal in the profile demo has its world: made once, in an empty database, or not at all. */
@Component
@Profile("demo")
class DemoWorld implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final Staff staff;
    private final Seeding seeding;
    private final Environment environment;

    DemoWorld(Staff staff, Seeding seeding, Environment environment) {
        this.staff = staff;
        this.seeding = seeding;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        make();
        LOG.info("The demo world is open at http://localhost:{}", environment.getProperty("local.server.port", "8080"));
    }

    /**
     * Makes the world unless it is there.
     *
     * @throws StartRefused when it was begun and never finished: its dates belong to the day it was begun on, so that it
     *     is made anew rather than completed
     */
    void make() throws IOException {
        if (staff.has(Seeding.LAST)) {
            return;
        }
        if (staff.anybody()) {
            throw new StartRefused("The demo world is incomplete: the portal was stopped while it was being made."
                    + " Delete the folder data/demo, or empty the database it is in, and start again.");
        }
        LOG.info("Making the demo world: 300 customers, 900 policies");
        long start = System.nanoTime();
        seeding.seed();
        LOG.info(
                "Made the demo world in {} ms",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
