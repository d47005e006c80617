package org.agentmitra.invitees;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.Profile;
import org.agentmitra.agents.AgentTree;
import org.agentmitra.passwords.Invitations;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
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

    Invitees(InviteeRules rules, RoleWords roles, AccountDesk desk, AgentTree tree, Invitations invitations) {
        this.rules = rules;
        this.roles = roles;
        this.desk = desk;
        this.tree = tree;
        this.invitations = invitations;
    }

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
        invitations.send(viewer.user(), id, language);
        return id;
    }
}
