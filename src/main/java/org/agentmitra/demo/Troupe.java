package org.agentmitra.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.customers.HolderLinks;
import org.agentmitra.matching.CustomerBook;
import org.agentmitra.matching.HolderFacts;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.Viewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who plays in scenes, and lets them be played. */
@Component
@Profile("demo")
class Troupe {
    private static final String HOLDER = "policyholder";

    private final List<Scene> scenes;
    private final Staff staff;
    private final DemoViewers viewers;
    private final CustomerBook customers;
    private final HolderLinks links;
    private final TransactionTemplate transaction;
    private final DemoClock clock;

    Troupe(
            List<Scene> scenes,
            Staff staff,
            DemoViewers viewers,
            CustomerBook customers,
            HolderLinks links,
            TransactionTemplate transaction,
            DemoClock clock) {
        this.scenes = scenes;
        this.staff = staff;
        this.viewers = viewers;
        this.customers = customers;
        this.links = links;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param senior in whose book the people are, with the insurer it belongs to */
    void play(Book book, AgentRef senior) {
        LocalDate today = LocalDate.now(((Clock) clock).withZone(viewers.zone()));
        Stage stage = new Stage(this, today, clients(book, senior), senior);
        scenes.forEach(scene -> scene.play(stage));
        stage.acts()
                .forEach(act -> clock.ago(
                        act.ago(),
                        () -> transaction.executeWithoutResult(
                                status -> act.what().run())));
    }

    Viewer staff(String mailbox) {
        return viewers.of(staff.find(mailbox));
    }

    Viewer policyholder(Stage.Client client, String mailbox) {
        UUID user = staff.join(client.name(), mailbox, client.mobile(), HOLDER);
        links.link(staff("root"), client.customer(), user);
        return viewers.of(user);
    }

    Viewer newcomer(String name, String mailbox, String mobile) {
        return viewers.of(staff.join(name, mailbox, mobile, HOLDER));
    }

    private List<Stage.Client> clients(Book book, AgentRef senior) {
        List<Person> people = book.policies().stream()
                .map(BookPolicy::holder)
                .distinct()
                .filter(person -> person.mobile() != null)
                .toList();
        List<HolderFacts> facts = people.stream()
                .map(one -> new HolderFacts(one.name(), one.born(), mobile(one), null))
                .toList();
        List<UUID> records = new ArrayList<>(customers.match(senior, facts));
        List<Stage.Client> clients = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person one = people.get(i);
            clients.add(new Stage.Client(
                    records.get(i),
                    one.name(),
                    one.woman(),
                    one.born(),
                    mobile(one),
                    one.address(),
                    one.nominee(),
                    one.relation()));
        }
        return clients;
    }

    private static String mobile(Person person) {
        return MobileNumber.parse(String.valueOf(person.mobile()), "IN")
                .orElseThrow()
                .e164();
    }
}
