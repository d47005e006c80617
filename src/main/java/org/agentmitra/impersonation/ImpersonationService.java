package org.agentmitra.impersonation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.accounts.Account;
import org.agentmitra.accounts.Accounts;
import org.agentmitra.directory.UserDirectory;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.Roles;
import org.agentmitra.impersonation.Impersonation.End;
import org.agentmitra.impersonation.ImpersonationRules.Party;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.users.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends that somebody acts in another's place; whether it may go on is asked with every request. */
@Service
@Transactional
class ImpersonationService implements StandIns {
    static final Duration LENGTH = Duration.ofMinutes(15);

    private final Impersonations impersonations;
    private final Accounts accounts;
    private final Roles roles;
    private final UserDirectory users;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImpersonationService(
            Impersonations impersonations,
            Accounts accounts,
            Roles roles,
            UserDirectory users,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.impersonations = impersonations;
        this.accounts = accounts;
        this.roles = roles;
        this.users = users;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when the viewer does not see the user, or the permission does not reach so far */
    @Transactional(readOnly = true)
    ImpersonationPage page(Viewer viewer, UUID id) {
        UserDirectory.Known person = users.find(viewer, id).orElseThrow(() -> new NotFound("user", id));
        if (!users.reaches(viewer, ImpersonationRules.ACT, id)) {
            throw new NotFound("user", id);
        }
        Map<String, Role> known = roles.all();
        Party actor = party(known, viewer);
        Optional<Party> user = accounts.active(id).map(account -> party(known, account));
        return new ImpersonationPage(
                person.id(),
                person.name(),
                user.isEmpty() ? "impersonation.inactive" : refusal(actor, user.get()),
                user.filter(other -> ImpersonationRules.mayWrite(actor, other)).isPresent(),
                impersonations.of(id, viewer.zone()));
    }

    /** Whether the viewer may begin; where that is offered. */
    @Override
    @Transactional(readOnly = true)
    public boolean may(Viewer viewer, UUID id) {
        if (!viewer.may(ImpersonationRules.ACT) || !users.reaches(viewer, ImpersonationRules.ACT, id)) {
            return false;
        }
        Map<String, Role> known = roles.all();
        Party actor = party(known, viewer);
        return accounts.active(id)
                .filter(account -> refusal(actor, party(known, account)) == null)
                .isPresent();
    }

    /**
     * Begins.
     *
     * @param session id of the viewer's own session, which it is bound to
     * @param writes whether more than looking is asked for
     * @throws Refused when the viewer may not act in this user's place, or not change things there
     */
    UUID start(Viewer viewer, UUID user, String reason, boolean writes, String session) {
        ImpersonationPage page = page(viewer, user);
        if (page.refusal() != null) {
            throw new Refused("reason", page.refusal());
        }
        if (writes && !page.mayWrite()) {
            throw new Refused("writes", "impersonation.writes.refused");
        }
        OffsetDateTime now = now();
        Impersonation one = new Impersonation(
                Ids.next(), viewer.user(), viewer.name(), user, reason.strip(), writes, now, now.plus(LENGTH), null);
        impersonations.add(one, session);
        events.publishEvent(ImpersonationEvent.started(one));
        return one.id();
    }

    @Transactional(readOnly = true)
    Optional<Impersonation> find(UUID id) {
        return impersonations.find(id);
    }

    /** Why it may not go on; null when it may. */
    @Transactional(readOnly = true)
    @Nullable
    End over(Impersonation one) {
        if (!clock.instant().isBefore(one.ends().toInstant())) {
            return End.TIME;
        }
        Optional<Account> actor = accounts.active(one.actor());
        Optional<Account> user = accounts.active(one.user());
        if (one.ended() != null || actor.isEmpty() || user.isEmpty()) {
            return End.BARRED;
        }
        Map<String, Role> known = roles.all();
        Party acting = party(known, actor.get());
        Party other = party(known, user.get());
        boolean may = refusal(acting, other) == null && (!one.writes() || ImpersonationRules.mayWrite(acting, other));
        return may ? null : End.BARRED;
    }

    /** Ends it, once. */
    void end(Impersonation one, End how) {
        OffsetDateTime now = now();
        OffsetDateTime at = now.isAfter(one.ends()) ? one.ends() : now;
        if (impersonations.end(one.id(), at, how)) {
            events.publishEvent(new ImpersonationEnded(
                    one.actor(), one.actorName(), one.user(), one.writes(), one.started(), at, how.name()));
        }
    }

    /** Ends those that nobody came back to. */
    void sweep() {
        OffsetDateTime now = now();
        for (Impersonation one : impersonations.abandoned(now)) {
            end(one, now.isBefore(one.ends()) ? End.BARRED : End.TIME);
        }
    }

    private @Nullable String refusal(Party actor, Party user) {
        return ImpersonationRules.refusal(actor, user, powerful());
    }

    private static Party party(Map<String, Role> known, Viewer viewer) {
        return party(known, viewer.user(), viewer.role(), viewer.grants());
    }

    private static Party party(Map<String, Role> known, Account account) {
        return party(known, account.id(), account.role(), account.grants());
    }

    private static Party party(Map<String, Role> known, UUID id, String role, Map<String, Reach> grants) {
        Role highest = known.get(role);
        return new Party(id, highest == null ? 0 : highest.rank(), grants);
    }

    private Set<String> powerful() {
        List<String> names = jdbc.sql("select name from permissions where powerful = true")
                .query((row, number) -> row.getString(1))
                .list();
        return new HashSet<>(names);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
