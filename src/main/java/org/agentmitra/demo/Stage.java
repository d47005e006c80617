package org.agentmitra.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentRef;
import org.agentmitra.shared.Viewer;

/** Whom scenes are played with, and when each of their acts was. */
public final class Stage {
    private final Troupe troupe;
    private final LocalDate today;
    private final List<Client> clients;
    private final AgentRef senior;
    private final List<Act> acts = new ArrayList<>();

    Stage(Troupe troupe, LocalDate today, List<Client> clients, AgentRef senior) {
        this.troupe = troupe;
        this.today = today;
        this.clients = List.copyOf(clients);
        this.senior = senior;
    }

    /**
     * Somebody in the senior agent's book.
     *
     * @param customer id of the record
     * @param mobile E.164
     * @param address on one line: house and street, town, state, PIN code
     * @param nominee of the same family
     * @param relation of the nominee: Spouse, Son or Daughter
     */
    public record Client(
            UUID customer,
            String name,
            boolean woman,
            LocalDate born,
            String mobile,
            String address,
            String nominee,
            String relation) {

        /** The same person with another phone. @param other E.164 */
        public Client on(String other) {
            return new Client(customer, name, woman, born, other, address, nominee, relation);
        }
    }

    record Act(Duration ago, Runnable what) {}

    public LocalDate today() {
        return today;
    }

    /** The senior agent's people, those with a mobile. The first one's account is opened when all is played. */
    public List<Client> clients() {
        return clients;
    }

    public AgentRef senior() {
        return senior;
    }

    /** @param mailbox the e-mail address before the sign */
    public Viewer staff(String mailbox) {
        return troupe.staff(mailbox);
    }

    /** An account for one of the book, who then sees the record there. */
    public Viewer policyholder(Client client, String mailbox) {
        return troupe.policyholder(client, mailbox);
    }

    /** An account for somebody who is in no book. @param mobile E.164 */
    public Viewer newcomer(String name, String mailbox, String mobile) {
        return troupe.newcomer(name, mailbox, mobile);
    }

    /** Lets something happen in the past, in a transaction of its own. */
    public void ago(Duration time, Runnable act) {
        acts.add(new Act(time, act));
    }

    /** What was said to have happened, the earliest first. */
    List<Act> acts() {
        return acts.stream().sorted(Comparator.comparing(Act::ago).reversed()).toList();
    }
}
