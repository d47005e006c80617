package org.agentmitra.rolechanges;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.grants.Role;
import org.agentmitra.rolechanges.RoleChange.Status;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of roles: written down, confirmed by whoever wrote them, approved by another where they are powerful, and
 * applied only to what they were written down on. What is applied counts from every holder's next request on.
 */
@Service
@Transactional
public class RoleService {
    private final RoleAuthority authority;
    private final RoleStore store;
    private final RoleChanges changes;
    private final RoleTitles titles;
    private final ApplicationEventPublisher events;

    RoleService(
            RoleAuthority authority,
            RoleStore store,
            RoleChanges changes,
            RoleTitles titles,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.store = store;
        this.changes = changes;
        this.titles = titles;
        this.events = events;
    }

    /**
     * Writes a new role down; it waits to be confirmed.
     *
     * @throws Refused when there cannot be such a role
     */
    public UUID draft(Viewer viewer, TypedRole form) {
        authority.mayUpdate(viewer);
        RoleRules rules = authority.rules();
        String name = form.name() == null ? "" : form.name().strip();
        rules.mayBeCalled(name);
        Definition wanted = form.definition(null);
        rules.checked(viewer, name, null, wanted);
        return changes.write(viewer, name, rules.seen(name, wanted.inherits()), null, wanted);
    }

    /**
     * Writes a change of a role down; it waits to be confirmed.
     *
     * @throws Refused when the role cannot be so, or nothing would change
     * @throws OptimisticLockingFailureException when the role changed since the form was shown
     */
    public UUID draft(Viewer viewer, String name, TypedRole form) {
        RoleRules rules = authority.rules();
        Role role = authority.touched(viewer, rules, name);
        if (form.version() == null || form.version() != role.version()) {
            throw new OptimisticLockingFailureException("Role " + name + " is not version " + form.version());
        }
        Definition was = Definition.of(role);
        Definition wanted = form.definition(role);
        rules.checked(viewer, name, role, wanted);
        if (Differences.between(was, wanted).isEmpty()) {
            throw new Refused("grants", "roles.unchanged");
        }
        return changes.write(viewer, name, rules.seen(name, wanted.inherits()), was, wanted);
    }

    /**
     * Writes down that the role asks for a second factor, or no longer; it waits to be confirmed.
     *
     * @param version of the role the form was filled from
     * @throws Refused when nothing would change
     * @throws OptimisticLockingFailureException when the role changed since the form was shown
     */
    public UUID draft(Viewer viewer, String name, @Nullable Long version, boolean asked) {
        RoleRules rules = authority.rules();
        Role role = authority.required(viewer, rules, name);
        if (version == null || version != role.version()) {
            throw new OptimisticLockingFailureException("Role " + name + " is not version " + version);
        }
        if (asked == role.secondFactor()) {
            throw new Refused("secondFactor", "roles.unchanged");
        }
        Definition was = Definition.of(role);
        return changes.write(viewer, name, rules.seen(name, was.inherits()), was, was.asking(asked));
    }

    /**
     * Its maker has seen what it does.
     *
     * @return whether it is applied; else it waits for a second person
     * @throws OptimisticLockingFailureException when the role changed since, or this was decided already
     */
    boolean confirm(Viewer viewer, UUID id) {
        authority.mayUpdate(viewer);
        store.lock();
        RoleChange change = changes.find(viewer, id);
        if (!change.maker().equals(viewer.user())) {
            throw new AccessDeniedException("Only its maker confirms a change");
        }
        expect(change, Status.DRAFT);
        RoleRules rules = authority.rules();
        Role becomes = asProposed(viewer, rules, change);
        boolean alone = !authority.powerful(rules, rules.roles().get(change.role()), becomes);
        changes.become(change, alone ? Status.APPLIED : Status.PROPOSED, null, null);
        if (alone) {
            apply(viewer, change, becomes);
        } else {
            tell(viewer, "role.change_proposed", change, Map.of());
        }
        return alone;
    }

    /**
     * A second person agrees: the change is applied.
     *
     * @throws AccessDeniedException when it is the viewer's own, or the viewer may not change that role
     * @throws OptimisticLockingFailureException when the role changed since, or this was decided already
     */
    void approve(Viewer viewer, UUID id, @Nullable String note) {
        store.lock();
        RoleChange change = toDecide(viewer, id);
        Role becomes = asProposed(viewer, authority.rules(), change);
        changes.become(change, Status.APPLIED, viewer.user(), note);
        apply(viewer, change, becomes);
        decided(viewer, change, true, note);
    }

    void reject(Viewer viewer, UUID id, String note) {
        RoleChange change = toDecide(viewer, id);
        changes.become(change, Status.REJECTED, viewer.user(), note);
        tell(viewer, "role.change_rejected", change, Map.of());
        decided(viewer, change, false, note);
    }

    private void decided(Viewer viewer, RoleChange change, boolean approved, @Nullable String note) {
        String title = change.becomes().title();
        events.publishEvent(new RoleChangeDecided(
                change.id(),
                change.maker(),
                change.role(),
                title == null ? change.role() : title,
                approved,
                viewer.name(),
                note == null ? "" : note));
    }

    /** Its maker takes a proposal back. */
    void withdraw(Viewer viewer, UUID id) {
        RoleChange change = changes.find(viewer, id);
        if (!change.maker().equals(viewer.user())) {
            throw new AccessDeniedException("Only its maker withdraws a change");
        }
        expect(change, Status.PROPOSED);
        changes.become(change, Status.WITHDRAWN, null, null);
        tell(viewer, "role.change_withdrawn", change, Map.of());
    }

    /**
     * Takes a role away, at once.
     *
     * @throws Refused when somebody holds the role, or another inherits from it
     * @throws AccessDeniedException when it came with the portal, or the viewer may not change it
     */
    public void delete(Viewer viewer, String name) {
        store.lock();
        RoleRules rules = authority.rules();
        Role role = authority.touched(viewer, rules, name);
        if (role.builtIn()) {
            throw new AccessDeniedException("A role that came with the portal stays");
        }
        if (store.held(name)) {
            throw new Refused("role", "roles.delete.held");
        }
        if (rules.affected(name).count() > 1) {
            throw new Refused("role", "roles.delete.inherited");
        }
        store.delete(name);
        titles.forget();
        Map<String, Object> gone = new HashMap<>();
        role.own().forEach((permission, reach) -> gone.put(permission, Map.of("from", reach.name())));
        events.publishEvent(new RoleEvent(viewer.user(), "role.deleted", name, Map.of("changes", gone)));
    }

    private RoleChange toDecide(Viewer viewer, UUID id) {
        RoleChange change = changes.find(viewer, id);
        if (!RoleRules.everywhere(viewer, RoleRules.APPROVE) || change.maker().equals(viewer.user())) {
            throw new AccessDeniedException("Whoever makes a change does not approve it");
        }
        expect(change, Status.PROPOSED);
        return change;
    }

    private static void expect(RoleChange change, Status status) {
        if (change.status() != status) {
            throw new OptimisticLockingFailureException("Role change " + change.id() + " is " + change.status());
        }
    }

    private Role asProposed(Viewer viewer, RoleRules rules, RoleChange change) {
        Role before = rules.roles().get(change.role());
        boolean same =
                change.seen().equals(rules.seen(change.role(), change.becomes().inherits()))
                        && (before == null) == (change.was() == null);
        if (!same) {
            throw new OptimisticLockingFailureException("Role " + change.role() + " changed meanwhile");
        }
        if (before != null && change.onlySecondFactor()) {
            authority.required(viewer, rules, before.name());
        } else if (before != null) {
            authority.mayTouch(viewer, rules, before);
        }
        return rules.checked(viewer, change.role(), before, change.becomes());
    }

    private void apply(Viewer viewer, RoleChange change, Role becomes) {
        if (change.was() == null) {
            store.create(becomes);
        } else {
            store.change(becomes);
        }
        titles.forget();
        boolean other = !change.maker().equals(viewer.user());
        tell(
                viewer,
                change.was() == null ? "role.created" : "role.changed",
                change,
                other ? Map.of("maker", change.maker().toString()) : Map.of());
    }

    private void tell(Viewer viewer, String action, RoleChange change, Map<String, Object> more) {
        Map<String, Object> details = new HashMap<>(change.differences().details());
        details.put("change", change.id().toString());
        details.putAll(more);
        events.publishEvent(new RoleEvent(viewer.user(), action, change.role(), details));
    }
}
