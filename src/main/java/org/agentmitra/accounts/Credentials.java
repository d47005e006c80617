package org.agentmitra.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.passwordrules.Passwords;
import org.agentmitra.passwordrules.PreparedPassword;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Overloaded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives accounts another password. Who may ask for that is decided before. */
@Component
public class Credentials {
    private final Users users;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    Credentials(Users users, Passwords passwords, ApplicationEventPublisher events) {
        this.users = users;
        this.passwords = passwords;
        this.events = events;
    }

    /** Empty when the address is unknown, or its account locked by an administrator, suspended or deactivated. */
    public Optional<PasswordOwner> ownerOf(String email) {
        return users.findByEmail(User.normal(email)).filter(User::mayAct).map(Credentials::owner);
    }

    /** Empty when the user is unknown, or neither may act nor is invited to. */
    public Optional<PasswordOwner> ownerOf(UUID user) {
        return users.findById(user).filter(User::mayChoosePassword).map(Credentials::owner);
    }

    /** Those of the users who wait for an invitation, in the order of the database; one query. */
    public List<PasswordOwner> invited(List<UUID> users) {
        return this.users.findAllByIdInAndStatus(users, UserStatus.PENDING).stream()
                .map(Credentials::owner)
                .toList();
    }

    /**
     * Hashes a new password, outside of any transaction.
     *
     * @throws IllegalArgumentException when the password is too short or too long
     * @throws Overloaded when too many wait already
     */
    public PreparedPassword prepare(String password) {
        return new PreparedPassword(passwords.hash(password));
    }

    /**
     * Replaces the password, in the caller's transaction when there is one; false when it has been replaced since the
     * owner was looked up, or the account may no longer act. Who was invited may act from now on.
     */
    @Transactional
    public boolean replace(PasswordOwner owner, PreparedPassword next, PasswordReplaced.Way way, String address) {
        Optional<User> found = users.findById(owner.user())
                .filter(User::mayChoosePassword)
                .filter(user -> stamp(user).equals(owner.stamp()));
        if (found.isEmpty()) {
            return false;
        }
        User user = found.get();
        boolean joins = user.invited();
        user.choosePassword(next.hash());
        if (way == PasswordReplaced.Way.LINK) {
            user.confirmEmail();
        }
        users.saveAndFlush(user);
        if (joins) {
            events.publishEvent(AccountEvent.changed(user.id(), "account.joined", user.id()));
            return true;
        }
        UUID actor = way == PasswordReplaced.Way.LINK ? null : user.id();
        events.publishEvent(new PasswordReplaced(actor, user.id(), way, address));
        return true;
    }

    private static PasswordOwner owner(User user) {
        return new PasswordOwner(user.id(), user.name(), user.email(), stamp(user), user.language(), user.invited());
    }

    private static String stamp(User user) {
        String hash = user.passwordHash();
        return hash == null ? "none" : Digest.of(hash);
    }
}
