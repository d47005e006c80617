package org.agentmitra.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.codemessages.CodeAddress;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.grants.Grants;
import org.agentmitra.passwordrules.Passwords;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Overloaded;
import org.agentmitra.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Users, for other modules. */
@Component
public class Accounts {
    private final JdbcClient jdbc;
    private final Users users;
    private final Grants grants;
    private final Passwords passwords;
    private final FormerContacts former;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            Users users,
            Grants grants,
            Passwords passwords,
            FormerContacts former,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.grants = grants;
        this.passwords = passwords;
        this.former = former;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The user with roles and grants as they are at this moment, in at most two queries; empty when unknown, locked by
     * an administrator, suspended or deactivated. Roles that have expired do not count.
     */
    public Optional<Account> active(UUID user) {
        return jdbc.sql("select name, email, picture, " + Displays.COLUMNS
                        + " from users where id = ? and status = 'ACTIVE'")
                .param(user)
                .query((row, n) -> new Face(
                        row.getString(1), row.getString(2), row.getObject(3, UUID.class), Displays.display(row)))
                .optional()
                .map(face -> account(user, face));
    }

    private Account account(UUID user, Face face) {
        Grants.Held held = grants.of(user);
        return new Account(
                user,
                face.name(),
                face.email(),
                held.role(),
                held.grants(),
                face.picture(),
                face.display(),
                held.factorRequired());
    }

    /** True as soon as there is one account, whatever its status. */
    public boolean any() {
        return jdbc.sql("select count(*) from (select 1 from users fetch first 1 row only) one")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The account with the e-mail address, whatever its status; upper and lower case are the same. */
    public Optional<UUID> findByEmail(String email) {
        return users.findByEmail(User.normal(email)).map(User::id);
    }

    /** The account with the phone number in E.164, whatever its status. */
    public Optional<UUID> findByPhone(String phone) {
        return users.findByPhone(phone).map(User::id);
    }

    /**
     * Compares a typed password, always at the cost of one hash. Counting the guesses is the caller's duty, before.
     *
     * @param user null when nobody has the name that was typed
     * @throws Overloaded when too many wait already
     */
    public Verdict check(@Nullable UUID user, String password) {
        Optional<User> found = find(user);
        boolean right =
                passwords.matches(password, found.map(User::passwordHash).orElse(null));
        return verdict(found, right);
    }

    /**
     * What it comes to that the user showed something that is right, or not: only who may act gets in by it.
     *
     * @param user null when nobody has the name that was typed
     */
    public Verdict weigh(@Nullable UUID user, boolean right) {
        return verdict(find(user), right);
    }

    /** One query, also for nobody: the time tells nothing. */
    private Optional<User> find(@Nullable UUID user) {
        return users.findById(user == null ? Ids.next() : user);
    }

    /** Where a code to sign in may go; empty unless the user may act and has an address it may go to. */
    public Optional<CodeAddress> codeAddress(@Nullable UUID user, CodeMessage.Way way) {
        return find(user).filter(User::mayAct).flatMap(found -> found.codeAddress(way));
    }

    /** Whether the user showed that the e-mail address is theirs, by a link or code that was sent there. */
    public boolean emailProved(UUID user) {
        return users.findById(user).filter(User::emailProved).isPresent();
    }

    /** The user's phone; empty when there is none. */
    public Optional<OwnPhone> phone(UUID user) {
        return users.findById(user).flatMap(User::ownPhone);
    }

    /**
     * The user showed that the phone is at hand: from now on codes sent to it sign in. False when it was changed meanwhile.
     *
     * @param number in E.164
     */
    public boolean confirmPhone(UUID user, String number) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            User found = users.findById(user).orElseThrow(() -> new NotFound("user", user));
            boolean confirmed = found.confirmPhone(number);
            if (confirmed) {
                users.saveAndFlush(found);
                events.publishEvent(AccountEvent.changed(user, "account.phone_confirmed", user));
            }
            return confirmed;
        }));
    }

    /** The user signs in with a code that went to the account's own address, or phone. */
    public void reached(UUID user, CodeMessage.Way way) {
        String proof = way == CodeMessage.Way.SMS ? "phone_proved" : "email_proved";
        jdbc.sql("update users set " + proof + " = true where id = ? and " + proof + " = false")
                .param(user)
                .update();
    }

    /** The user signs in at this moment. */
    public void signedIn(UUID user) {
        jdbc.sql("update users set signed_in_at = ? where id = ?")
                .params(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)), user)
                .update();
    }

    private static Verdict verdict(Optional<User> found, boolean right) {
        if (found.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (!right) {
            return Verdict.WRONG;
        }
        return found.get().mayAct() ? Verdict.RIGHT : Verdict.BARRED;
    }

    /**
     * Opens an account that may act at once. Nothing shows yet that the address is the owner's: the first link or code
     * they come by does.
     *
     * @param actor who opens it; null for the system itself
     * @param password as typed, 12 to 128 characters
     * @param role name of an existing role
     * @throws IllegalArgumentException when the password is too short or too long
     * @throws org.springframework.dao.DataIntegrityViolationException when the e-mail is taken or the role unknown
     */
    public UUID open(@Nullable UUID actor, String name, String email, String password, String role) {
        String hash = passwords.hash(password);
        User user = new User(Ids.next(), name, email, hash, clock.instant());
        transaction.executeWithoutResult(status -> {
            users.saveAndFlush(user);
            grant(actor, user.id(), role);
            events.publishEvent(AccountEvent.opened(actor, user.id(), role));
        });
        return user.id();
    }

    private void grant(@Nullable UUID actor, UUID user, String role) {
        jdbc.sql("insert into user_roles (user_id, role, granted_by, granted_at)"
                        + " values (:user, :role, :actor, :at)")
                .param("user", user)
                .param("role", role)
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    /**
     * Opens the account of somebody who registered and proved both addresses; in the caller's transaction when there is one.
     *
     * @throws Refused when e-mail or phone have become another user's meanwhile
     */
    public void join(UUID id, Newcomer newcomer) {
        transaction.executeWithoutResult(status -> {
            if (findByEmail(newcomer.email()).isPresent() || former.isOfAnother(User.normal(newcomer.email()), null)) {
                throw new Refused("email", "users.email.taken");
            }
            if (findByPhone(newcomer.phone()).isPresent() || former.isOfAnother(newcomer.phone(), null)) {
                throw new Refused("phone", "users.phone.taken");
            }
            users.saveAndFlush(User.registered(id, newcomer, clock.instant()));
            grant(null, id, newcomer.role());
            events.publishEvent(AccountEvent.opened(id, id, newcomer.role()));
        });
    }

    private record Face(String name, String email, @Nullable UUID picture, Display display) {}
}
