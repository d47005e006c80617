package org.agentmitra.rolechanges;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.grants.Role;
import org.agentmitra.rolechanges.RoleChange.Status;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** Changes of roles for reading: what differs, and whom it would touch. */
@Component
public class ChangePages {
    private final RoleChanges changes;
    private final RoleAuthority authority;
    private final RoleStore store;

    ChangePages(RoleChanges changes, RoleAuthority authority, RoleStore store) {
        this.changes = changes;
        this.authority = authority;
        this.store = store;
    }

    /** The latest changes of the role that somebody confirmed. Whether the viewer may read roles is the caller's to ask. */
    public List<RoleChange> of(Viewer viewer, String role) {
        return changes.of(viewer, role);
    }

    /** How many proposals wait for a second person, whosever. */
    public int waiting() {
        return changes.waiting();
    }

    List<RoleChange> proposals(Viewer viewer) {
        RoleAuthority.mayRead(viewer);
        return changes.proposals(viewer);
    }

    /** @throws NotFound when there is none, or it is somebody else's draft */
    ChangePage page(Viewer viewer, UUID id) {
        RoleAuthority.mayRead(viewer);
        RoleChange change = changes.find(viewer, id);
        boolean own = change.maker().equals(viewer.user());
        boolean draft = change.status() == Status.DRAFT;
        boolean proposed = change.status() == Status.PROPOSED;
        RoleRules rules = authority.rules();
        Role before = rules.roles().get(change.role());
        boolean stands = change.open()
                && change.seen()
                        .equals(rules.seen(change.role(), change.becomes().inherits()))
                && (before == null) == (change.was() == null);
        if (!stands) {
            boolean decides = proposed && !own && RoleRules.everywhere(viewer, RoleRules.APPROVE);
            return new ChangePage(change, null, false, new ChangePage.May(false, decides, own && proposed));
        }
        var after = rules.after(change.role(), before, change.becomes());
        Impact impact = before == null
                ? new Impact(0, 0, 0, List.of())
                : Impact.of(
                        rules.roles(),
                        after,
                        store.together(
                                rules.affected(change.role()).map(Role::name).toList()));
        boolean decides = proposed && !own && RoleRules.everywhere(viewer, RoleRules.APPROVE);
        return new ChangePage(
                change,
                impact,
                authority.powerful(rules, before, Objects.requireNonNull(after.get(change.role()))),
                new ChangePage.May(own && draft, decides, own && proposed));
    }
}
