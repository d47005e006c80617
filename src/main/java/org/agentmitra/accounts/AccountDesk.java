package org.agentmitra.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.agentmitra.grants.Authority;
import org.agentmitra.grants.RoleBook;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of accounts by administrators. Which users a viewer's permission reaches is the caller's to find out, before;
 * what may be done to whom is decided here.
 */
@Component
@Transactional
public class AccountDesk {
    private final Users users;
    private final Authority authority;
    private final RoleBook roles;
    private final Openings openings;
    private final FormerContacts former;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountDesk(
            Users users,
            Authority authority,
            RoleBook roles,
            Openings openings,
            FormerContacts former,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.authority = authority;
        this.roles = roles;
        this.openings = openings;
        this.former = former;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the viewer holds all that the user does. */
    @Transactional(readOnly = true)
    public boolean measuresUpTo(Viewer viewer, UUID user) {
        return authority.measuresUpTo(viewer, user);
    }

    /** @throws Refused when it is the viewer's own account, or one that may do what the viewer may not */
    @Transactional(readOnly = true)
    public void mayChange(Viewer viewer, UUID user) {
        authority.mayChange(viewer, user);
    }

    @Transactional(readOnly = true)
    public Profile profile(UUID user) {
        return find(user).profile();
    }

    /**
     * Makes an account that waits for its invitation; it has no password. Where its owner may be put is the caller's to
     * find out, before.
     *
     * @param language tag of the language its owner is known to prefer; null when not known
     * @throws Refused when e-mail or phone are another user's, or the role grants more than the viewer holds
     * @throws NotFound when the viewer may not create users
     */
    public UUID create(Viewer viewer, Profile profile, String role, @Nullable String language) {
        if (!viewer.may("users.create")) {
            throw new NotFound("user", "new");
        }
        openings.objections(viewer, List.of(new Openings.Candidate(profile.email(), profile.phone(), role)))
                .getFirst()
                .forEach(objection -> {
                    throw objection.refused();
                });
        UUID id = Ids.next();
        User user = User.invited(id, profile.name(), profile.email(), phone(profile, id), clock.instant());
        if (language != null) {
            user.speak(language);
        }
        users.saveAndFlush(user);
        roles.add(viewer.user(), id, role, null, null);
        events.publishEvent(AccountEvent.changed(viewer.user(), "account.created", id, Map.of("role", role)));
        return id;
    }

    /**
     * Takes a new name and phone, and another e-mail address for who has not accepted the invitation yet.
     *
     * @return whether the e-mail address is another one: the invitation is then to be sent there
     * @throws Refused when e-mail or phone are none, or another user's
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed the user meanwhile
     */
    public boolean revise(Viewer viewer, UUID id, Profile profile) {
        if (!authority.measuresUpTo(viewer, id)) {
            throw new Refused("name", "users.beyond");
        }
        User user = find(id);
        List<String> changed = user.revise(profile.name(), email(profile, user), phone(profile, id), profile.version());
        if (!changed.isEmpty()) {
            users.saveAndFlush(user);
            events.publishEvent(AccountEvent.changed(viewer.user(), "account.updated", id, Map.of("fields", changed)));
        }
        return changed.contains("email");
    }

    /** Bars the user from the next request on, until reactivated. */
    public void suspend(Viewer viewer, UUID id, String reason) {
        authority.mayChange(viewer, id);
        authority.leaveAnAdministrator(id);
        move(viewer, id, "account.suspended", reason, User::suspend);
    }

    /** Lets a locked, suspended or deactivated user act again, the last only if the viewer may deactivate. */
    public void reactivate(Viewer viewer, UUID id) {
        authority.mayChange(viewer, id);
        move(viewer, id, "account.reinstated", null, user -> {
            if (user.status() == UserStatus.DEACTIVATED && !viewer.may("users.delete")) {
                throw new Refused("status", "users.reactivate.deactivated");
            }
            user.reinstate();
        });
    }

    /** Ends the account from the next request on. */
    public void deactivate(Viewer viewer, UUID id, String reason) {
        authority.mayChange(viewer, id);
        authority.leaveAnAdministrator(id);
        move(viewer, id, "account.deactivated", reason, User::deactivate);
    }

    /**
     * Adds to the account's history what was done to it and left its status as it is. The audit record is the caller's.
     *
     * @param verb such as {@code FACTOR_RESET}
     * @param reason null where none is asked for
     */
    public void note(Viewer viewer, UUID id, String verb, @Nullable String reason) {
        keep(viewer, find(id), verb, reason);
    }

    private void move(Viewer viewer, UUID id, String action, @Nullable String reason, Consumer<User> verb) {
        User user = find(id);
        UserStatus before = user.status();
        verb.accept(user);
        users.saveAndFlush(user);
        keep(viewer, user, null, reason);
        events.publishEvent(AccountEvent.moved(viewer.user(), action, id, before, user.status()));
    }

    private void keep(Viewer viewer, User user, @Nullable String verb, @Nullable String reason) {
        jdbc.sql("insert into user_transitions (user_id, status, verb, reason, actor_id, actor_name, at)"
                        + " values (:user, :status, :verb, :reason, :actor, :name, :at)")
                .param("user", user.id())
                .param("status", user.status().name())
                .param("verb", verb)
                .param("reason", reason)
                .param("actor", viewer.user())
                .param("name", viewer.name())
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private @Nullable String email(Profile profile, User user) {
        String email = User.normal(profile.email());
        if (email.isEmpty() || !user.invited() || email.equals(user.email())) {
            return null;
        }
        if (!openings.known(List.of(email)).isEmpty() || former.isOfAnother(email, user.id())) {
            throw new Refused("email", "users.email.taken");
        }
        return email;
    }

    private @Nullable String phone(Profile profile, UUID id) {
        if (profile.phone() == null) {
            return null;
        }
        String phone = Openings.phone(profile.phone()).orElseThrow(() -> new Refused("phone", "users.phone.invalid"));
        if (users.findByPhone(phone).filter(other -> !other.id().equals(id)).isPresent()
                || former.isOfAnother(phone, id)) {
            throw new Refused("phone", "users.phone.taken");
        }
        return phone;
    }

    private User find(UUID id) {
        return users.findById(id).orElseThrow(() -> new NotFound("user", id));
    }
}
