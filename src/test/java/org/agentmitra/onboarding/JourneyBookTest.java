package org.agentmitra.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.Trail;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@PortalTest
class JourneyBookTest {
    @Autowired
    World world;

    @Autowired
    TestJourneys begun;

    @Autowired
    Journeys journeys;

    @Autowired
    JourneyRows rows;

    @Autowired
    Trail trail;

    Viewer holder;

    @BeforeEach
    void lay() {
        holder = world.lay().viewer("policyholder", null);
    }

    @Test
    void aViewerHasOnesOwnJourneyAlone() {
        UUID id = begun.begun(holder.user(), "AB12");
        Journey journey = journeys.current(holder);
        assertThat(journey.id()).isEqualTo(id);
        assertThat(journey.linkCode()).contains("AB12");
        assertThatThrownBy(() -> journeys.current(world.viewer("policyholder", null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyHasTwoAtATime() {
        begun.begun(holder.user());
        assertThatThrownBy(() -> begun.begun(holder.user())).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aSavedStepIsWrittenDownOnce() {
        UUID id = begun.begun(holder.user());
        journeys.saved(id, StepKey.AGENT);
        journeys.saved(id, StepKey.AGENT);
        assertThat(rows.steps(id).get(StepKey.AGENT)).isNotNull();
        assertThat(journeys.current(holder).savedAt()).isPresent();
        assertThat(trail.of(id)).contains("journey.saved");
    }

    @Test
    void aClosedJourneyTakesNothing() {
        UUID id = begun.begun(holder.user());
        rows.close(id, JourneyState.ABANDONED, null, journeys.current(holder).begunAt());
        assertThatThrownBy(() -> journeys.saved(id, StepKey.AGENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> journeys.current(holder)).isInstanceOf(NotFound.class);
    }

    @Test
    void theWayLeadsBackToTheLineThatWasChanged() {
        UUID id = begun.begun(holder.user());
        assertThat(journeys.onward(id, StepKey.PROFILE, "kyc-born")).isEqualTo("/onboarding/check#kyc-born");
        assertThat(journeys.onward(id, StepKey.PROFILE, null)).isEqualTo("/onboarding/check");
        assertThat(journeys.onward(id, StepKey.PROFILE, "//elsewhere")).isEqualTo("/onboarding/check");
    }
}
