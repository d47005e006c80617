package org.agentmitra.users;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.Profile;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.grants.RoleBook;
import org.agentmitra.invitees.Reseats;
import org.agentmitra.invitees.Reseats.Seat;
import org.agentmitra.passwords.Invitations;
import org.agentmitra.sessions.UserSessions;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Locks;
import org.agentmitra.signin.SecondSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of users by administrators. Whose access shrinks is signed out everywhere, in the same transaction. */
@Service
@Transactional
public class UserService {
    private static final String UPDATE = "users.update";
    private static final String DELETE = "users.delete";

    private final UserDirectory directory;
    private final AccountDesk desk;
    private final RoleBook roles;
    private final UserSessions sessions;
    private final Invitations invitations;
    private final Reseats reseats;
    private final SecondSteps steps;
    private final Locks locks;

    UserService(
            UserDirectory directory,
            AccountDesk desk,
            RoleBook roles,
            UserSessions sessions,
            Invitations invitations,
            Reseats reseats,
            SecondSteps steps,
            Locks locks) {
        this.directory = directory;
        this.desk = desk;
        this.roles = roles;
        this.sessions = sessions;
        this.invitations = invitations;
        this.reseats = reseats;
        this.steps = steps;
        this.locks = locks;
    }

    /** Sends another invitation; the one before works no longer. */
    public void invite(Viewer viewer, UUID id, Locale language) {
        within(viewer, UPDATE, id);
        desk.mayChange(viewer, id);
        invitations.send(viewer.user(), id, language);
    }

    /** Sends a link for another password. */
    void sendReset(Viewer viewer, UUID id, Locale language) {
        within(viewer, UPDATE, id);
        desk.mayChange(viewer, id);
        invitations.sendReset(viewer.user(), id, language);
    }

    /** The user as a form to change it. */
    @Transactional(readOnly = true)
    UserForm form(Viewer viewer, UUID id) {
        within(viewer, UPDATE, id);
        Profile profile = desk.profile(id);
        Seat seat = reseats.of(id);
        return new UserForm(
                profile.name(), profile.email(), profile.phone(), seat.insurer(), seat.code(), true, profile.version());
    }

    /**
     * Takes what was typed. Who was invited to another e-mail address is invited there, and the link before works no
     * longer; who has accepted keeps address and place whatever the form says.
     *
     * @return whether another invitation goes out
     */
    boolean update(Viewer viewer, UUID id, UserForm form, Locale language) {
        within(viewer, UPDATE, id);
        String email = form.email() == null ? "" : form.email();
        if (form.email() != null && email.isEmpty()) {
            throw new Refused("email", "users.email.blank");
        }
        boolean readdressed = desk.revise(viewer, id, new Profile(form.name(), email, form.phone(), form.version()));
        if (Boolean.TRUE.equals(form.placed()) && viewer.may("users.create")) {
            reseats.move(viewer, id, new Seat(form.insurer(), form.code()));
        }
        if (readdressed) {
            invitations.send(viewer.user(), id, language);
        }
        return readdressed;
    }

    public void suspend(Viewer viewer, UUID id, String reason) {
        within(viewer, UPDATE, id);
        desk.suspend(viewer, id, reason.strip());
        sessions.endAll(viewer.user(), id);
    }

    public void reactivate(Viewer viewer, UUID id) {
        within(viewer, UPDATE, id);
        desk.reactivate(viewer, id);
    }

    void deactivate(Viewer viewer, UUID id, String reason) {
        within(viewer, DELETE, id);
        desk.deactivate(viewer, id, reason.strip());
        sessions.endAll(viewer.user(), id);
    }

    /**
     * Takes the second factors away from who lost them.
     *
     * @throws Refused when there are none
     */
    void resetFactors(Viewer viewer, UUID id, String reason) {
        within(viewer, UPDATE, id);
        desk.mayChange(viewer, id);
        if (!steps.any(id)) {
            throw new Refused("reason", "users.factor.none");
        }
        steps.reset(viewer.user(), id);
        desk.note(viewer, id, "FACTOR_RESET", reason.strip());
        sessions.endAll(viewer.user(), id);
    }

    /**
     * Lifts a lock by wrong guesses.
     *
     * @throws Refused when there is none
     */
    void unlock(Viewer viewer, UUID id) {
        within(viewer, UPDATE, id);
        desk.mayChange(viewer, id);
        locks.lift(viewer.user(), id);
        desk.note(viewer, id, "UNLOCKED", null);
    }

    void grant(Viewer viewer, UUID id, GrantForm form) {
        within(viewer, UPDATE, id);
        OffsetDateTime from = beginning(viewer, form.from());
        OffsetDateTime until =
                beginning(viewer, form.until() == null ? null : form.until().plusDays(1));
        roles.grant(viewer, id, form.role(), from, until);
    }

    private static @Nullable OffsetDateTime beginning(Viewer viewer, @Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(viewer.zone()).toOffsetDateTime();
    }

    /** Gives a role without an end. */
    public void give(Viewer viewer, UUID id, String role) {
        grant(viewer, id, new GrantForm(role, null, null));
    }

    public void revoke(Viewer viewer, UUID id, String role) {
        within(viewer, UPDATE, id);
        roles.revoke(viewer, id, role);
        sessions.endAll(viewer.user(), id);
    }

    /**
     * Ends all sessions of the user. Own ones are ended on the page of them: among many others nobody means the session they
     * sit in.
     *
     * @return how many there were
     * @throws Refused when it is the viewer, or the user may do what the viewer may not
     */
    public int endSessions(Viewer viewer, UUID id) {
        within(viewer, "sessions.end", id);
        desk.mayChange(viewer, id);
        return sessions.endAll(viewer.user(), id);
    }

    private void within(Viewer viewer, String permission, UUID id) {
        if (!directory.reaches(viewer, permission, id)) {
            throw new NotFound("user", id);
        }
    }
}
