package org.agentmitra.demo;

import java.time.ZoneId;
import java.util.UUID;
import org.agentmitra.actors.Actors;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Staff of the demo world as viewers, so that its books are made with nobody's rights but their own. */
@Component
@Profile("demo")
class DemoViewers {
    private final Actors actors;
    private final ZoneId zone;

    DemoViewers(Actors actors, @Value("${portal.zone}") ZoneId zone) {
        this.actors = actors;
        this.zone = zone;
    }

    Viewer of(UUID user) {
        return actors.of(user).orElseThrow(() -> new NotFound("user", user));
    }

    ZoneId zone() {
        return zone;
    }
}
