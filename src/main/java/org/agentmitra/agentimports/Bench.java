package org.agentmitra.agentimports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.accounts.Objection;
import org.agentmitra.accounts.Openings;
import org.agentmitra.agents.AgentRoll;
import org.agentmitra.agents.AgentRoll.Contact;
import org.agentmitra.agents.AgentRoll.Listed;
import org.agentmitra.agents.AgentRoll.Spot;
import org.agentmitra.agents.Listing;
import org.agentmitra.agents.NodeKind;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what the portal knows of the agents that rows name; a fixed number of queries a chunk. */
@Component
class Bench {
    /** To bring a list, and to put agents somewhere. */
    static final String GROW = "agents.create";

    static final String CHANGE = "agents.update";
    static final String INVITE = "users.create";

    private final AgentRoll roll;
    private final Openings openings;

    Bench(AgentRoll roll, Openings openings) {
        this.roll = roll;
        this.openings = openings;
    }

    /**
     * What is known.
     *
     * @param known agents of the insurer, by code
     * @param contacts the insurer's agents, by address and phone
     * @param objections to opening an account, by row; none where nobody wants one
     * @param top where agents are put of whom nothing else is said
     */
    record Laid(
            Viewer viewer,
            Map<String, Listed> known,
            Map<String, Spot> agents,
            Map<String, Spot> territories,
            Map<String, Contact> contacts,
            Map<AgentFacts, List<Objection>> objections,
            @Nullable Spot top) {

        Optional<Spot> agent(String code) {
            return find(agents, code);
        }

        Optional<Spot> territory(String code) {
            return find(territories, code);
        }

        /** Whether accounts can be opened for who stands at the path, or below. */
        boolean invites(String path) {
            return viewer.scope(INVITE).covers(path);
        }

        private static Optional<Spot> find(Map<String, Spot> spots, String code) {
            return AgentFacts.spellings(code).stream()
                    .map(spots::get)
                    .filter(Objects::nonNull)
                    .findFirst();
        }
    }

    Laid lay(Viewer viewer, UUID provider, List<AgentFacts> facts) {
        Map<String, Listed> known = roll.known(viewer, CHANGE, provider, all(facts, AgentFacts::code));
        Set<String> codes = new HashSet<>();
        all(facts, AgentFacts::branch).forEach(code -> codes.addAll(AgentFacts.spellings(code)));
        all(facts, AgentFacts::senior).forEach(code -> codes.addAll(AgentFacts.spellings(code)));
        Map<String, Spot> agents = new HashMap<>();
        Map<String, Spot> territories = new HashMap<>();
        for (Spot spot : roll.spots(viewer, GROW, provider, codes)) {
            String code = String.valueOf(spot.code());
            if (spot.kind() == NodeKind.AGENT) {
                agents.put(code, spot);
            } else {
                territories.merge(code, spot, (one, other) -> one.kind().compareTo(other.kind()) > 0 ? one : other);
            }
        }
        return new Laid(
                viewer,
                known,
                agents,
                territories,
                roll.contacts(viewer, CHANGE, provider, all(facts, AgentFacts::email), all(facts, AgentFacts::phone)),
                objections(viewer, facts, known),
                roll.top(viewer, GROW, provider).orElse(null));
    }

    /**
     * Whether the row would open an account, were nothing wrong with it and the place one where the viewer may: for who is
     * new unless it says no, for who is known only where it says yes.
     */
    static boolean opens(Viewer viewer, AgentFacts facts, @Nullable Listed known) {
        AgentFacts.Invite invite = facts.invite();
        boolean wanted = known == null
                ? invite == AgentFacts.Invite.YES || invite == AgentFacts.Invite.UNSAID
                : invite == AgentFacts.Invite.YES && known.user() == null && !known.elsewhere();
        return wanted && facts.standing() == Listing.Standing.ACTIVE && viewer.may(INVITE);
    }

    private Map<AgentFacts, List<Objection>> objections(
            Viewer viewer, List<AgentFacts> facts, Map<String, Listed> known) {
        List<AgentFacts> opening = new ArrayList<>();
        List<Openings.Candidate> candidates = new ArrayList<>();
        for (AgentFacts one : facts) {
            Listed listed = one.code() == null ? null : known.get(one.code());
            if (one.email() != null && one.role() != null && opens(viewer, one, listed)) {
                opening.add(one);
                candidates.add(new Openings.Candidate(one.email(), one.phone(), one.role()));
            }
        }
        Map<AgentFacts, List<Objection>> objections = new HashMap<>();
        List<List<Objection>> judged = candidates.isEmpty() ? List.of() : openings.objections(viewer, candidates);
        for (int i = 0; i < opening.size(); i++) {
            objections.put(opening.get(i), judged.get(i));
        }
        return objections;
    }

    private static List<String> all(List<AgentFacts> facts, Function<AgentFacts, @Nullable String> value) {
        return facts.stream().map(value).filter(Objects::nonNull).distinct().toList();
    }
}
