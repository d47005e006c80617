package org.agentmitra.invitees;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.Profile;
import org.agentmitra.agents.AgentTree;
import org.agentmitra.discovery.MeantAgents;
import org.agentmitra.passwords.Invitations;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people: account, role, place and invitation together or not at all. */
@Service
public class Invitees {
    private final InviteeRules rules;
    private final RoleWords roles;
    private final AccountDesk desk;
    private final AgentTree tree;
    private final Invitations invitations;
    private final CustomersAgents agents;
    private final MeantAgents meant;

    Invitees(
            InviteeRules rules,
            RoleWords roles,
            AccountDesk desk,
            AgentTree tree,
            Invitations invitations,
            CustomersAgents agents,
            MeantAgents meant) {
        this.rules = rules;
        this.roles = roles;
        this.desk = desk;
        this.tree = tree;
        this.invitations = invitations;
        this.agents = agents;
        this.meant = meant;
    }

    /** Agents of the viewer's that begin as typed, for the choice of a customer's; the first ones for nothing typed. */
    public List<Offered> offered(Viewer viewer, @Nullable String typed) {
        return agents.offered(viewer, typed == null ? "" : typed);
    }

    /** @param value by which no other agent is meant: {@code LIC 0001711F} */
    public record Offered(String value, String name) {}

    /**
     * Gives somebody an account that waits for its owner, and sends the invitation once that is committed.
     *
     * @param language of the message, for who is not known to prefer one
     * @return the user's id
     * @throws Refused when a rule stands against it
     * @throws NotFound when the viewer may not create users
     */
    @Transactional
    public UUID invite(Viewer viewer, Invitee invitee, Locale language) {
        if (!viewer.may(InviteeRules.PERMISSION)) {
            throw new NotFound("user", "new");
        }
        InviteeRules.Judged judged = rules.judge(viewer, List.of(invitee)).getFirst();
        judged.objections().forEach(objection -> {
            throw objection.refused();
        });
        if (invitee.nowhere() && roles.known().needsPlace(invitee.role())) {
            throw new Refused("insurer", "invitees.place.missing");
        }
        Profile profile = new Profile(invitee.name(), invitee.email(), invitee.phone(), 0);
        UUID id = desk.create(viewer, profile, invitee.role(), invitee.language());
        if (judged.place() != null) {
            tree.seat(viewer, id, judged.place().path());
        }
        if (judged.agent() != null) {
            meant.propose(viewer.user(), id, judged.agent());
        }
        invitations.send(viewer.user(), id, language);
        return id;
    }
}
