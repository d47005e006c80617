package org.agentmitra.dropoffs;

import static org.agentmitra.support.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.StepShown;
import org.agentmitra.onboarding.TestJourneys;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.agentmitra.support.QueryCount;
import org.agentmitra.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Figures that equal the journeys behind them, for those who may see those journeys. */
@PortalTest
class DropControllerTest {
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    TestJourneys begun;

    @Autowired
    DropCounts counts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void lay() {
        world.lay();
    }

    @Test
    void everyJourneyIsCountedOnceAtTheStepItSawLast() {
        UUID sent = journey("LINK", "PHONE", NOW, 10, 20, 40, 10, 10);
        close(sent, "SUBMITTED");
        journey("LINK", "PHONE", NOW, 20);
        look(journey("QR", "PHONE", NOW, 60), StepKey.DOCUMENTS);
        UUID given = journey("REGISTRATION", "DESKTOP", NOW);
        look(given, StepKey.AGENT);
        close(given, "ABANDONED");
        journey("REGISTRATION", "DESKTOP", NOW);
        DropFigures figures = figures(world.root, Map.of());
        assertThat(figures.begun()).isEqualTo(5);
        assertThat(figures.submitted()).isEqualTo(1);
        assertThat(figures.unseen()).isEqualTo(1);
        assertThat(figures.steps()).extracting(DropFigures.Step::shown).containsExactly(4, 2, 1, 1, 1);
        assertThat(figures.steps()).extracting(DropFigures.Step::saved).containsExactly(3, 1, 1, 1, 1);
        assertThat(figures.steps()).extracting(DropFigures.Step::left).containsExactly(1, 0, 0, 0, 0);
        assertThat(figures.steps()).extracting(DropFigures.Step::going).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures.steps().getFirst().median()).isEqualTo(20);
        assertThat(figures.ways().stream().mapToInt(DropFigures.Way::begun).sum())
                .isEqualTo(5);
    }

    @Test
    void whoRestsForAWeekHasLeft() {
        UUID old = journey("LINK", "PHONE", NOW.minusDays(9), 20);
        DropFigures figures = figures(world.root, Map.of());
        assertThat(figures.steps().getFirst().left()).isEqualTo(1);
        jdbc.sql("update journeys set saved_at = ? where id = ?")
                .params(NOW, old)
                .update();
        assertThat(figures(world.root, Map.of()).steps().getFirst().going()).isEqualTo(1);
    }

    @Test
    void periodSourceAndDeviceNarrow() {
        journey("LINK", "PHONE", NOW, 20);
        journey("QR", "TABLET", NOW.minusDays(40), 20);
        assertThat(figures(world.root, Map.of()).begun()).isEqualTo(1);
        String from = NOW.minusDays(50).toLocalDate().toString();
        assertThat(figures(world.root, Map.of("from", from)).begun()).isEqualTo(2);
        assertThat(figures(world.root, Map.of("from", from, "source", "QR")).begun())
                .isEqualTo(1);
        assertThat(figures(world.root, Map.of("from", from, "device", "DESKTOP"))
                        .isEmpty())
                .isTrue();
        assertThat(figures(world.root, Map.of("from", "soon", "source", "x")).begun())
                .isEqualTo(1);
    }

    @Test
    void anInsurersAdministratorCountsThoseOfTheOwnAgents() {
        Viewer admin = world.viewer("provider_admin", null);
        Viewer above = new Viewer(
                admin.user(),
                admin.name(),
                admin.role(),
                admin.grants(),
                world.provider,
                null,
                List.of(world.sunita.path()),
                admin.customers(),
                admin.zone());
        journey("REGISTRATION", "PHONE", NOW, 20);
        asked(journey("REGISTRATION", "PHONE", NOW, 20), world.ravi.id(), world.ravi.path());
        assertThat(figures(above, Map.of()).begun()).isZero();
        asked(journey("LINK", "PHONE", NOW, 20), world.jatin.id(), world.jatin.path());
        assertThat(figures(above, Map.of()).begun()).isEqualTo(1);
        assertThat(figures(world.root, Map.of()).begun()).isEqualTo(3);
        assertThat(get(above, "/dropoffs")).hasStatusOk();
        assertThat(get(world.senior, "/dropoffs")).hasStatus(403);
        assertThat(get(world.senior, "/dropoffs.csv")).hasStatus(403);
    }

    @Test
    void aStepIsSeenOnceHoweverOftenItIsShown() {
        UUID journey = journey("LINK", "PHONE", NOW);
        events.publishEvent(new StepShown(journey, StepKey.AGENT));
        OffsetDateTime first = shown(journey);
        events.publishEvent(new StepShown(journey, StepKey.AGENT));
        assertThat(shown(journey)).isEqualTo(first);
    }

    @Test
    void thePageOfAStepWritesDownThatItWasShown() {
        Viewer holder = world.viewer("policyholder", null);
        UUID journey = begun.begun(holder.user());
        assertThat(get(holder, "/onboarding/agent")).hasStatusOk();
        assertThat(shown(journey)).isNotNull();
    }

    @Test
    void theFileHoldsWhatThePageShowsAndIsWrittenDown() throws Exception {
        journey("LINK", "PHONE", NOW, 20);
        assertThat(get(world.root, "/dropoffs"))
                .hasStatusOk()
                .bodyText()
                .contains("Where new customers leave", "1 of 1", "Your agent", "/dropoffs.csv?from=");
        assertThat(get(world.root, "/dropoffs?device=TABLET")).bodyText().contains("Nobody began in this period.");
        assertThat(get(world.root, "/dropoffs.csv").getResponse().getContentAsString())
                .contains(
                        "Step,Saw it,Finished it,Median time in seconds,Left here,Still here", "Your agent,1,1,20,0,1");
        assertThat(jdbc.sql("select count(*) from audit_records where action = 'dropoffs.exported'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(QueryCount.of(() -> figures(world.root, Map.of()))).hasSize(3);
    }

    private DropFigures figures(Viewer viewer, Map<String, String> query) {
        return counts.of(viewer, DropFilter.of(query, NOW.toLocalDate().plusDays(1)));
    }

    /** @param seconds how long each step took that was sent; the steps were seen as far as that */
    private UUID journey(String source, String device, OffsetDateTime at, int... seconds) {
        UUID id = begun.begun(world.viewer("policyholder", null).user());
        jdbc.sql("update journeys set source = ?, device = ?, begun_at = ? where id = ?")
                .params(source, device, at, id)
                .update();
        jdbc.sql("delete from journey_steps where journey_id = ?").param(id).update();
        for (int i = 0; i < seconds.length; i++) {
            String step = StepKey.values()[i].name();
            jdbc.sql("insert into step_views (journey_id, step, shown_at) values (?, ?, ?)")
                    .params(id, step, at)
                    .update();
            jdbc.sql("insert into journey_steps (journey_id, step, reached_at, saved_at, first_saved_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id, step, at, at.plusSeconds(seconds[i]), at.plusSeconds(seconds[i]))
                    .update();
        }
        return id;
    }

    private void look(UUID journey, StepKey step) {
        events.publishEvent(new StepShown(journey, step));
    }

    private void close(UUID journey, String state) {
        jdbc.sql("update journeys set state = ?, open_user = null, closed_at = ? where id = ?")
                .params(state, NOW, journey)
                .update();
    }

    private void asked(UUID journey, UUID agent, String path) {
        jdbc.sql(
                        "insert into agent_requests (id, journey_id, user_id, agent_id, provider_id, scope_path, customer_name,"
                                + " state, asked_at, told_at) select ?, id, user_id, ?, ?, ?, 'x', 'ASKED', begun_at, begun_at"
                                + " from journeys where id = ?")
                .params(Ids.next(), agent, world.provider, path, journey)
                .update();
    }

    private OffsetDateTime shown(UUID journey) {
        return jdbc.sql("select shown_at from step_views where journey_id = ?")
                .param(journey)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .single();
    }

    private MvcTestResult get(Viewer viewer, String uri) {
        return mvc.get().uri(uri).locale(Locale.ENGLISH).with(as(viewer)).exchange();
    }
}
