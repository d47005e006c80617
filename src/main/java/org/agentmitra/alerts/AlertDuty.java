package org.agentmitra.alerts;

import java.util.Optional;
import org.agentmitra.shared.Duty;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Alerts that nobody looked into. */
@Component
class AlertDuty implements Duty {
    private final AlertList alerts;

    AlertDuty(AlertList alerts) {
        this.alerts = alerts;
    }

    @Override
    public Optional<Waiting> of(Viewer viewer) {
        return viewer.scope(AlertRaised.PERMISSION) instanceof Scope.Everything
                ? Optional.of(new Waiting("security.alerts.open", "/security/alerts", alerts.open()))
                : Optional.empty();
    }
}
