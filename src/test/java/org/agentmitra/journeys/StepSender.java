package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A customer who sends a step again and again, until the portal goes away. */
final class StepSender implements Callable<Void> {
    private final PortalClient portal;
    private final UUID journey;
    private final String name;
    private final RepeatedStep step;
    private volatile int begun;
    private volatile int acknowledged;

    StepSender(PortalClient portal, UUID journey, String name, RepeatedStep step) {
        this.portal = portal;
        this.journey = journey;
        this.name = name;
        this.step = step;
    }

    @Override
    public Void call() throws InterruptedException {
        try {
            while (begun < step.most()) {
                begun++;
                send();
                acknowledged = begun;
            }
        } catch (IOException gone) {
            // The portal is: whether the last send arrived nobody knows yet.
        }
        return null;
    }

    /** What was acknowledged is there; what was not is sent again, and is there as well. */
    void settle() throws IOException, InterruptedException {
        assertThat(step.shown().by(portal, begun)).as("kept of %s", name).isBetween(acknowledged, begun);
        send();
        assertThat(step.shown().by(portal, begun)).as("kept of %s", name).isEqualTo(begun);
    }

    int acknowledged() {
        return acknowledged;
    }

    /** How many sends there were, each of which has landed by now. */
    int sent() {
        return begun;
    }

    UUID journey() {
        return journey;
    }

    String name() {
        return name;
    }

    private void send() throws IOException, InterruptedException {
        var answer = step.send().to(portal, begun);
        assertThat(answer.statusCode())
                .as("%s, send %s: %s", name, begun, answer.body())
                .isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/login");
    }
}
