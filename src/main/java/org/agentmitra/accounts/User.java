package org.agentmitra.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.codemessages.CodeAddress;
import org.agentmitra.codemessages.CodeMessage;
import org.agentmitra.shared.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody with an account. The e-mail address is kept in lower case and names one user. */
@Entity
@Table(name = "users")
class User {
    @Id
    private UUID id;

    private String email;
    private String name;
    private @Nullable String phone;
    private boolean phoneOpens;
    private boolean emailProved;
    private boolean phoneProved;

    private @Nullable String passwordHash;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Enumerated(EnumType.STRING)
    private UserStatus status;

    private @Nullable String language;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    protected User() {}

    User(UUID id, String name, String email, @Nullable String passwordHash, Instant createdAt) {
        this.id = id;
        this.name = name.strip();
        this.email = normal(email);
        this.passwordHash = passwordHash;
        this.status = UserStatus.ACTIVE;
        this.phoneOpens = true;
        this.createdAt = createdAt;
    }

    /** Somebody who is to be invited: without a password nobody can sign in. */
    static User invited(UUID id, String name, String email, @Nullable String phone, Instant createdAt) {
        User user = new User(id, name, email, null, createdAt);
        user.phone = phone;
        user.status = UserStatus.PENDING;
        return user;
    }

    /** Somebody who registered, and proved both addresses. */
    static User registered(UUID id, Newcomer newcomer, Instant createdAt) {
        User user = new User(
                id, newcomer.name(), newcomer.email(), newcomer.password().hash(), createdAt);
        user.phone = newcomer.phone();
        user.emailProved = true;
        user.phoneProved = true;
        user.language = newcomer.language();
        return user;
    }

    /** An e-mail address as it is stored and looked up. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    UserStatus status() {
        return status;
    }

    @Nullable
    String language() {
        return language;
    }

    boolean mayAct() {
        return status == UserStatus.ACTIVE;
    }

    /** Whether a mailed link may set a password: for who may act, and for who was invited to. */
    boolean mayChoosePassword() {
        return mayAct() || invited();
    }

    boolean invited() {
        return status == UserStatus.PENDING;
    }

    /**
     * Takes another password. The first one of somebody invited is the proof that the address is theirs: they may act.
     *
     * @param hash as it is stored
     */
    void choosePassword(String hash) {
        this.passwordHash = hash;
        if (invited()) {
            status = UserStatus.ACTIVE;
            emailProved = true;
        }
    }

    /** The owner came by a link or a code that was sent to the address. */
    void confirmEmail() {
        emailProved = true;
    }

    void speak(String languageTag) {
        this.language = languageTag;
    }

    void suspend() {
        if (status == UserStatus.SUSPENDED) {
            throw new Refused("reason", "users.suspend.already");
        }
        become(UserStatus.SUSPENDED);
    }

    /** Lifts a lock, a suspension or a deactivation. Who never had a password waits for an invitation again. */
    void reinstate() {
        if (status == UserStatus.ACTIVE || status == UserStatus.PENDING) {
            throw new Refused("status", "users.reactivate.already");
        }
        status = passwordHash == null ? UserStatus.PENDING : UserStatus.ACTIVE;
    }

    /** Ends the account until somebody takes that back. */
    void deactivate() {
        become(UserStatus.DEACTIVATED);
    }

    private void become(UserStatus next) {
        if (status == UserStatus.DEACTIVATED) {
            throw new Refused("reason", "users.deactivate.already");
        }
        status = next;
    }

    /**
     * Takes what was typed. The e-mail address stays: whoever could change it could take the account over. A phone that
     * was changed opens nothing any more, for the same reason. An account that waits for its owner has nobody to lose it.
     * @param newEmail null to leave it
     * @param newPhone in E.164, null for none
     * @throws OptimisticLockingFailureException when somebody else changed the user meanwhile
     * @return names of the fields that changed
     */
    List<String> revise(String newName, @Nullable String newEmail, @Nullable String newPhone, long seen) {
        if (version == null || version != seen) {
            throw new OptimisticLockingFailureException("User " + id + " is not version " + seen);
        }
        List<String> changed = new ArrayList<>();
        if (!name.equals(newName.strip())) {
            changed.add("name");
        }
        if (newEmail != null && invited() && !email.equals(normal(newEmail))) {
            changed.add("email");
            email = normal(newEmail);
            emailProved = false;
        }
        if (!Objects.equals(phone, newPhone)) {
            changed.add("phone");
            phoneOpens = invited();
            phoneProved = false;
        }
        name = newName.strip();
        phone = newPhone;
        return changed;
    }

    /** The owner proved both addresses, or took such a change back. */
    void moveTo(String newEmail) {
        email = normal(newEmail);
        emailProved = true;
    }

    /** @param opens whether the owner proved it, so that codes sent to it sign in */
    void callBy(@Nullable String newPhone, boolean opens) {
        phone = newPhone;
        phoneOpens = opens;
        phoneProved = opens && newPhone != null;
    }

    /** Nothing that is typed opens the account until a mailed link set another one. */
    void forgetPassword() {
        passwordHash = null;
    }

    boolean emailProved() {
        return emailProved;
    }

    /** Empty when there is none. */
    Optional<OwnPhone> ownPhone() {
        return Optional.ofNullable(phone).map(number -> new OwnPhone(number, phoneOpens));
    }

    /** After the owner showed that it is at hand; false when it is another one meanwhile. */
    boolean confirmPhone(String number) {
        boolean same = number.equals(phone);
        phoneOpens |= same;
        phoneProved |= same;
        return same;
    }

    /** Where a code to sign in may go by the way; empty when there is no such address, or it may not open the account. */
    Optional<CodeAddress> codeAddress(CodeMessage.Way way) {
        String to = way == CodeMessage.Way.EMAIL ? email : phoneOpens ? phone : null;
        return to == null ? Optional.empty() : Optional.of(new CodeAddress(to, language));
    }

    Profile profile() {
        return new Profile(name, email, phone, version == null ? 0 : version);
    }
}
