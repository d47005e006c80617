package org.agentmitra.scenes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.agentrequests.RequestDesk;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.demo.Scene;
import org.agentmitra.demo.Stage;
import org.agentmitra.onboarding.Device;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyDesk;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.Source;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.onboarding.StepShown;
import org.agentmitra.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People on their way to an account: one asked the senior agent, one asks support for help, others stopped at some step. */
@Component
@Profile("demo")
class JourneyScene implements Scene {
    private static final String MOBILES = "+9198766%05d";
    private static final String ASKING = "Rohan Kapoor";
    private static final String HELPLESS = "Ishita Bose";
    private static final Duration A_STEP = Duration.ofMinutes(4);

    /** Who, how they came, on what, how many steps they sent, and how many hours ago they began. */
    private static final List<Way> WAYS = List.of(
            new Way("Devika Nambiar", Source.LINK, Device.PHONE, 3, 410),
            new Way("Imran Qureshi", Source.QR, Device.PHONE, 1, 300),
            new Way("Lalita Oraon", Source.LINK, Device.PHONE, 2, 210),
            new Way("Gurpreet Sandhu", Source.REGISTRATION, Device.DESKTOP, 4, 160),
            new Way("Bimal Tudu", Source.QR, Device.PHONE, 1, 98),
            new Way("Shalini Kamath", Source.REGISTRATION, Device.TABLET, 2, 70),
            new Way(ASKING, Source.LINK, Device.PHONE, 1, 5),
            new Way(HELPLESS, Source.REGISTRATION, Device.PHONE, 1, 50));

    private final JourneyDesk desk;
    private final Journeys journeys;
    private final RequestDesk requests;
    private final ApplicationEventPublisher events;

    JourneyScene(JourneyDesk desk, Journeys journeys, RequestDesk requests, ApplicationEventPublisher events) {
        this.desk = desk;
        this.journeys = journeys;
        this.requests = requests;
        this.events = events;
    }

    private record Way(String name, Source source, Device device, int sent, int hours) {}

    @Override
    public void play(Stage stage) {
        for (int i = 0; i < WAYS.size(); i++) {
            walk(stage, WAYS.get(i), i);
        }
    }

    private void walk(Stage stage, Way way, int number) {
        Duration began = Duration.ofHours(way.hours());
        String mailbox = way.name().substring(0, way.name().indexOf(' ')).toLowerCase(Locale.ROOT);
        Viewer[] viewer = new Viewer[1];
        stage.ago(began, () -> {
            viewer[0] = stage.newcomer(way.name(), mailbox, MOBILES.formatted(number + 1));
            Journey journey = desk.begin(viewer[0], Optional.empty(), way.source(), way.device(), Locale.ENGLISH);
            events.publishEvent(new StepShown(journey.id(), StepKey.AGENT));
        });
        for (int step = 0; step < way.sent(); step++) {
            StepKey key = StepKey.values()[step];
            stage.ago(began.minus(A_STEP.multipliedBy(step + 1L)), () -> send(viewer[0], key, stage.senior()));
        }
    }

    private void send(Viewer viewer, StepKey key, AgentRef senior) {
        Journey journey = journeys.current(viewer);
        if (viewer.name().equals(HELPLESS)) {
            requests.seekHelp(viewer, journey);
        } else if (viewer.name().equals(ASKING)) {
            requests.ask(viewer, journey, senior);
        } else {
            journeys.saved(journey.id(), key);
        }
        events.publishEvent(new StepShown(journey.id(), StepKey.values()[key.ordinal() + 1]));
    }
}
