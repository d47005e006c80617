package org.agentmitra.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.directory.Sight;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.preferences.Aspect;
import org.agentmitra.preferences.Privacy;
import org.agentmitra.sessions.SessionRow;
import org.agentmitra.sessions.UserSessions;
import org.agentmitra.shared.MobileNumber;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Locks;
import org.agentmitra.signin.SecondSteps;
import org.agentmitra.users.UserPage.HeldRole;
import org.agentmitra.users.UserPage.May;
import org.agentmitra.users.UserPage.Person;
import org.agentmitra.users.UserPage.Place;
import org.agentmitra.users.UserPage.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single users for the page, in a fixed number of queries. */
@Component
class UserPages {
    private static final int TRANSITIONS = 20;
    private static final int SESSIONS = 20;

    private final JdbcClient jdbc;
    private final UserDirectory directory;
    private final AccountDesk desk;
    private final UserSessions sessions;
    private final Privacy privacy;
    private final SecondSteps steps;
    private final Locks locks;
    private final Clock clock;

    UserPages(
            JdbcClient jdbc,
            UserDirectory directory,
            AccountDesk desk,
            UserSessions sessions,
            Privacy privacy,
            SecondSteps steps,
            Locks locks,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.desk = desk;
        this.sessions = sessions;
        this.privacy = privacy;
        this.steps = steps;
        this.locks = locks;
        this.clock = clock;
    }

    /** @throws NotFound when the viewer may not see the user */
    UserPage page(Viewer viewer, UUID id) {
        Set<Aspect> open = privacy.shown(viewer, id);
        Person person = person(viewer, id).showing(open);
        boolean seesSessions = open.contains(Aspect.ACTIVITY)
                && viewer.may("sessions.read")
                && directory.reaches(viewer, "sessions.read", id);
        List<SessionRow> shown = seesSessions ? sessions.list(id, viewer.zone(), SESSIONS) : null;
        boolean factor = steps.any(id);
        return new UserPage(
                person,
                locks.till(id)
                        .map(till -> till.atZoneSameInstant(viewer.zone()).toOffsetDateTime())
                        .orElse(null),
                roles(id, viewer.zone()),
                places(id, viewer.today(clock)),
                factor,
                transitions(id, viewer.zone()),
                shown,
                may(viewer, person, factor));
    }

    /** @throws NotFound when the viewer may not see the user */
    Person person(Viewer viewer, UUID id) {
        LocalDate today = viewer.today(clock);
        Scope.Condition seen = Sight.of(viewer, "users.read", today);
        Scope.Condition alone = Sight.alone(viewer, "users.update", today);
        return jdbc.sql(
                        "select u.id, u.name, u.email, u.phone, u.status, u.created_at, u.picture, u.signed_in_at as signed_in,"
                                + " u.email_proved, u.phone_proved,"
                                + " case when " + alone.sql() + " then 1 else 0 end as reached"
                                + " from users u where u.id = :id and " + seen.sql())
                .param("id", id)
                .params(alone.parameters())
                .params(seen.parameters())
                .query((row, number) -> person(row, viewer.zone()))
                .optional()
                .orElseThrow(() -> new NotFound("user", id));
    }

    private May may(Viewer viewer, Person person, boolean factor) {
        boolean changes = viewer.may("users.update") && person.reached() && desk.measuresUpTo(viewer, person.id());
        boolean other = changes && !viewer.user().equals(person.id());
        boolean gone = person.status() == UserStatus.DEACTIVATED;
        return new May(
                changes,
                other && !gone,
                other && person.barred() && (!gone || viewer.may("users.delete")),
                other && !gone && viewer.may("users.delete"),
                viewer.may("sessions.end")
                        && person.reached()
                        && !viewer.user().equals(person.id())
                        && desk.measuresUpTo(viewer, person.id()),
                other && !gone,
                other && factor && !gone);
    }

    private List<HeldRole> roles(UUID id, ZoneId zone) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        return jdbc.sql(
                        "select r.role, coalesce(r.starts_at, r.granted_at) as since, r.expires_at from user_roles r join roles k on k.name = r.role"
                                + " where r.user_id = :id order by k.rank desc, r.role")
                .param("id", id)
                .query((row, number) -> {
                    OffsetDateTime until = local(row, "expires_at", zone);
                    return new HeldRole(
                            row.getString("role"),
                            since(row, "since", zone),
                            until,
                            until != null && !until.isAfter(now),
                            since(row, "since", zone).isAfter(now));
                })
                .list();
    }

    /** When a role that the user was given for a day to come begins; empty when there is no such. */
    Optional<LocalDate> begins(Viewer viewer, UUID id, String role) {
        return roles(id, viewer.zone()).stream()
                .filter(held -> held.name().equals(role) && held.yet())
                .map(held -> held.since().toLocalDate())
                .findFirst();
    }

    private List<Place> places(UUID id, LocalDate today) {
        return jdbc.sql("select p.name as provider, n.kind, n.name, n.code from appointments t"
                        + " join tree_nodes n on n.id = t.node_id join providers p on p.id = n.provider_id"
                        + " where t.user_id = :id and (t.ends_on is null or t.ends_on > :today)"
                        + " order by t.starts_on, t.id limit 20")
                .param("id", id)
                .param("today", today)
                .query((row, number) -> new Place(
                        row.getString("provider"), row.getString("kind"), row.getString("name"), row.getString("code")))
                .list();
    }

    private List<Transition> transitions(UUID id, ZoneId zone) {
        return jdbc.sql("select t.status, t.verb, t.reason, t.actor_name, t.at from user_transitions t"
                        + " where t.user_id = :id order by t.id desc limit " + TRANSITIONS)
                .param("id", id)
                .query((row, number) -> new Transition(
                        UserStatus.valueOf(row.getString("status")),
                        row.getString("verb"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        since(row, "at", zone)))
                .list();
    }

    private static Person person(ResultSet row, ZoneId zone) throws SQLException {
        String phone = row.getString("phone");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                phone == null ? null : new MobileNumber(phone).grouped(),
                UserStatus.valueOf(row.getString("status")),
                since(row, "created_at", zone),
                local(row, "signed_in", zone),
                row.getInt("reached") == 1,
                row.getObject("picture", UUID.class),
                row.getBoolean("email_proved"),
                row.getBoolean("phone_proved"));
    }

    private static OffsetDateTime since(ResultSet row, String column, ZoneId zone) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime local(ResultSet row, String column, ZoneId zone) throws SQLException {
        return row.getObject(column) == null ? null : since(row, column, zone);
    }
}
