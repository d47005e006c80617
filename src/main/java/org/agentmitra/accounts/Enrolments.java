package org.agentmitra.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.agentmitra.audit.AuditedTogether;
import org.agentmitra.grants.Authority;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts of many at once, each waiting for its invitation, and closes again those that nobody used; set by set, in
 * the caller's transaction. What stands against an account {@link Openings} says, before; whether the viewer reaches the
 * place of its owner is the caller's to find out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Enrolments {
    private static final String ID = "uuid";
    private static final String TEXT = "varchar";
    private static final String OF = " in (select k.id from unnest(cast(? as uuid array)) as k(id))";

    private static final String WAITING = " and status = 'PENDING' and password_hash is null";

    private final JdbcTemplate jdbc;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(JdbcTemplate jdbc, Authority authority, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody new.
     *
     * @param phone in E.164
     * @param role name of one that the viewer may give
     */
    public record Opening(String name, String email, String phone, String role) {}

    /**
     * Opens accounts; their ids are in the order of the openings.
     *
     * @throws NotFound when the viewer may not create users
     */
    public List<UUID> open(Viewer viewer, List<Opening> openings) {
        if (!viewer.may("users.create")) {
            throw new NotFound("user", "new");
        }
        List<UUID> ids = openings.stream().map(one -> Ids.next()).toList();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        jdbc.update(
                "insert into users (id, name, email, phone, phone_opens, email_proved, phone_proved, status, created_at)"
                        + " select id, name, email, phone, true, false, false, 'PENDING', cast(? as timestamp with time zone)"
                        + " from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),"
                        + " cast(? as varchar array)) as r(id, name, email, phone)",
                now,
                array(ID, ids, id -> id),
                array(TEXT, openings, one -> one.name().strip()),
                array(TEXT, openings, one -> User.normal(one.email())),
                array(TEXT, openings, Opening::phone));
        jdbc.update(
                "insert into user_roles (user_id, role, granted_by, granted_at) select id, role, cast(? as uuid),"
                        + " cast(? as timestamp with time zone) from unnest(cast(? as uuid array), cast(? as varchar array))"
                        + " as r(id, role)",
                viewer.user(),
                now,
                array(ID, ids, id -> id),
                array(TEXT, openings, Opening::role));
        List<AccountEvent> opened = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            opened.add(AccountEvent.changed(
                    viewer.user(),
                    "account.created",
                    ids.get(i),
                    Map.of("role", openings.get(i).role())));
        }
        events.publishEvent(new AuditedTogether(opened));
        return ids;
    }

    /** Lets nobody else change the accounts until the transaction ends. */
    public void lock(List<UUID> users) {
        jdbc.query(
                "select id from users where id" + OF + " order by id for update",
                row -> {},
                array(ID, users, id -> id));
    }

    /** Those of the accounts whom the viewer may change; who may close accounts, and where, is the caller's to find out. */
    public Set<UUID> changeable(Viewer viewer, List<UUID> users) {
        return authority.changeable(viewer, users);
    }

    /** Those of the accounts that still wait for their owners, and that no administrator touched. */
    public Set<UUID> unused(List<UUID> users) {
        return new HashSet<>(jdbc.query(
                "select u.id from unnest(cast(? as uuid array)) as k(id) join users u on u.id = k.id"
                        + " where u.status = 'PENDING' and u.password_hash is null and u.version = 0"
                        + " and not exists (select 1 from user_transitions t where t.user_id = u.id)"
                        + " and (select count(*) from user_roles r where r.user_id = u.id) = 1",
                (row, number) -> row.getObject(1, UUID.class),
                array(ID, users, id -> id)));
    }

    /**
     * Takes away accounts that are {@link #unused}; what others keep of them is to be gone before.
     *
     * @param actor who has it done
     * @throws ConcurrencyFailureException when an owner accepted the invitation meanwhile
     */
    public void close(UUID actor, List<UUID> users) {
        SqlArrayValue ids = array(ID, users, id -> id);
        jdbc.update("delete from user_roles where user_id in (select id from users where id" + OF + WAITING + ")", ids);
        if (jdbc.update("delete from users where id" + OF + WAITING, ids) != users.size()) {
            throw new OptimisticLockingFailureException("An account is in use by now");
        }
        events.publishEvent(new AuditedTogether(users.stream()
                .map(user -> AccountEvent.changed(actor, "account.removed", user))
                .toList()));
    }

    private static <T> SqlArrayValue array(String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
