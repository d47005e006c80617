package org.agentmitra.agentrequests;

import jakarta.servlet.http.HttpServletRequest;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody chooses an agent: in the step of an open journey, or afterwards, when an agent declined.
 *
 * @param base path of the page
 */
record Spot(String base, Journey journey) {
    static final String STEP = "/onboarding/agent";
    static final String OWN = "/me/agent";

    /** @throws NotFound when the viewer has no journey, or none that is open in the step */
    static Spot of(HttpServletRequest request, Viewer viewer, Journeys journeys) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith(STEP)
                ? new Spot(STEP, journeys.current(viewer))
                : new Spot(
                        OWN, journeys.latest(viewer.user()).orElseThrow(() -> new NotFound("journey", viewer.user())));
    }

    boolean step() {
        return base.equals(STEP);
    }

    /** Where it goes on once the step is taken. */
    String onward(Journeys journeys, @Nullable String row) {
        return step() ? journeys.onward(journey.id(), StepKey.AGENT, row) : OWN;
    }
}
