package org.agentmitra.invitees;

import java.util.List;
import java.util.UUID;
import org.agentmitra.agents.AgentSeats;
import org.agentmitra.agents.AgentTree;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people another place as long as they have not accepted their invitation: where they are to work was mistyped. */
@Service
@Transactional
public class Reseats {
    private final InviteeRules rules;
    private final RoleWords roles;
    private final AgentSeats seats;
    private final AgentTree tree;
    private final JdbcClient jdbc;

    Reseats(InviteeRules rules, RoleWords roles, AgentSeats seats, AgentTree tree, JdbcClient jdbc) {
        this.rules = rules;
        this.roles = roles;
        this.seats = seats;
        this.tree = tree;
        this.jdbc = jdbc;
    }

    /**
     * A place as the form names it.
     *
     * @param insurer code of the insurer; null for nowhere
     * @param code of the agent or the territory; null for the whole of the insurer, or a territory without a code
     */
    public record Seat(@Nullable String insurer, @Nullable String code) {}

    /** Where the user stands, by the first appointment. */
    @Transactional(readOnly = true)
    public Seat of(UUID user) {
        return jdbc.sql("select p.code as insurer, n.code from appointments t join tree_nodes n on n.id = t.node_id"
                        + " join providers p on p.id = n.provider_id where t.user_id = ? order by t.id limit 1")
                .param(user)
                .query((row, number) -> new Seat(row.getString(1), row.getString(2)))
                .optional()
                .orElse(new Seat(null, null));
    }

    /**
     * Puts an invited user elsewhere; nothing happens where they stand there already, or have accepted by now. Which users
     * the viewer may change is the caller's to find out.
     *
     * @throws Refused when there is no such place for the viewer, or the role needs one
     * @throws NotFound when the viewer may not say where people stand
     */
    public void move(Viewer viewer, UUID user, Seat to) {
        if (!viewer.may(InviteeRules.PERMISSION)) {
            throw new NotFound("user", user);
        }
        List<String> held = waiting(user);
        if (held.isEmpty() || to.equals(of(user))) {
            return;
        }
        Invitee there = new Invitee("", "", null, held.getFirst(), to.insurer(), to.code(), null, null);
        InviteeRules.Judged judged = rules.judge(viewer, List.of(there)).getFirst();
        judged.objections().stream()
                .filter(objection -> List.of("insurer", "code").contains(objection.field()))
                .findFirst()
                .ifPresent(objection -> {
                    throw objection.refused();
                });
        if (there.nowhere() && held.stream().anyMatch(roles.known()::needsPlace)) {
            throw new Refused("insurer", "invitees.place.missing");
        }
        seats.unseat(viewer.user(), user);
        if (judged.place() != null) {
            tree.seat(viewer, user, judged.place().path());
        }
    }

    /** Roles of the user, who changes no more until this is over; empty when it is nobody who was invited. */
    private List<String> waiting(UUID user) {
        String status = jdbc.sql("select status from users where id = ? for update")
                .param(user)
                .query(String.class)
                .single();
        return !status.equals("PENDING")
                ? List.of()
                : jdbc.sql("select role from user_roles where user_id = ? order by role")
                        .param(user)
                        .query((row, number) -> row.getString(1))
                        .list();
    }
}
