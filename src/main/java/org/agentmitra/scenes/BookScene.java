package org.agentmitra.scenes;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.agentmitra.customerparts.CustomerFiles;
import org.agentmitra.customerparts.CustomerRef;
import org.agentmitra.demo.Scene;
import org.agentmitra.demo.Stage;
import org.agentmitra.demo.Stage.Client;
import org.agentmitra.followups.FollowUpKind;
import org.agentmitra.followups.FollowUps;
import org.agentmitra.households.Households;
import org.agentmitra.households.Place;
import org.agentmitra.nominees.Nominations;
import org.agentmitra.nominees.Nominee;
import org.agentmitra.nominees.Relation;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the senior agent has in her book besides policies: what she means to do, families, nominees. */
@Component
@Profile("demo")
class BookScene implements Scene {
    private static final String CHANGE = "customers.update";
    private static final int FAMILIES = 3;
    private static final int CHILD = 9;

    private final CustomerFiles customers;
    private final FollowUps followUps;
    private final Households households;
    private final Nominations nominations;

    BookScene(CustomerFiles customers, FollowUps followUps, Households households, Nominations nominations) {
        this.customers = customers;
        this.followUps = followUps;
        this.households = households;
        this.nominations = nominations;
    }

    @Override
    public void play(Stage stage) {
        Viewer agent = stage.staff("senior");
        stage.ago(Duration.ofDays(12), () -> agenda(stage, agent));
        stage.ago(Duration.ofDays(8), () -> families(stage, agent));
        stage.ago(Duration.ofDays(7), () -> nominees(stage, agent));
    }

    private void agenda(Stage stage, Viewer agent) {
        plan(stage, agent, 0, FollowUpKind.CALL, 0, LocalTime.of(11, 0), "Premium of the policy that lapses");
        plan(stage, agent, 5, FollowUpKind.VISIT, 0, LocalTime.of(16, 30), "Bring the revival form");
        plan(stage, agent, 7, FollowUpKind.ADVISORY, 1, LocalTime.of(10, 0), "Cover for the second child");
        plan(stage, agent, 9, FollowUpKind.CALL, 2, null, "Ask for the new address");
        plan(stage, agent, 12, FollowUpKind.REMINDER, 4, null, "Birthday: wish, and ask about health cover");
        plan(stage, agent, 14, FollowUpKind.ADVISORY, 9, LocalTime.of(18, 0), "What to do with the bonus");
        plan(stage, agent, 3, FollowUpKind.CALL, -1, null, "Could not be reached last week");
    }

    private void plan(
            Stage stage,
            Viewer agent,
            int client,
            FollowUpKind kind,
            int inDays,
            @Nullable LocalTime at,
            String topic) {
        followUps.plan(agent, file(stage, agent, client), kind, stage.today().plusDays(inDays), at, topic);
    }

    /** Couples of one name, and with the first a child. */
    private void families(Stage stage, Viewer agent) {
        for (int head = 0; head < FAMILIES; head++) {
            String family = Files.family(stage.clients().get(head).name());
            for (int other = head + 1; other < stage.clients().size(); other++) {
                Client one = stage.clients().get(other);
                if (Files.family(one.name()).equals(family)) {
                    households.link(agent, file(stage, agent, head), one.customer(), Place.SPOUSE);
                    break;
                }
            }
        }
    }

    private void nominees(Stage stage, Viewer agent) {
        for (int i = 0; i < FAMILIES; i++) {
            Client client = stage.clients().get(i);
            String family = Files.family(client.name());
            Nominee grown = new Nominee(
                    client.nominee(),
                    relation(client.relation()),
                    client.born().plusYears(client.relation().equals("Spouse") ? 2 : CHILD + 16),
                    60_00,
                    null,
                    null);
            Nominee child = new Nominee(
                    "Aarav " + family,
                    Relation.SON,
                    stage.today().minusYears(CHILD).minusDays(40),
                    40_00,
                    client.nominee(),
                    Relation.MOTHER);
            nominations.name(agent, file(stage, agent, i), List.of(grown, child), 0);
        }
    }

    private static Relation relation(String named) {
        return switch (named) {
            case "Son" -> Relation.SON;
            case "Daughter" -> Relation.DAUGHTER;
            default -> Relation.SPOUSE;
        };
    }

    private CustomerRef file(Stage stage, Viewer agent, int client) {
        return customers
                .open(agent, CHANGE, stage.clients().get(client).customer())
                .ref();
    }
}
