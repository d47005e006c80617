package org.agentmitra.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. The e-mail address is kept in lower case and names one user. */
@Entity
@Table(name = "users")
class User {
    @Id
    private UUID id;

    private String email;

    private String name;

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
        this.createdAt = createdAt;
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

    /** @param hash of {@link Passwords} */
    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    void speak(String languageTag) {
        this.language = languageTag;
    }

    void lock() {
        become(UserStatus.LOCKED);
    }

    void suspend() {
        become(UserStatus.SUSPENDED);
    }

    /** Lifts a lock or a suspension. */
    void reinstate() {
        become(UserStatus.ACTIVE);
    }

    /** Ends the account for good. */
    void deactivate() {
        become(UserStatus.DEACTIVATED);
    }

    private void become(UserStatus next) {
        if (status == UserStatus.DEACTIVATED) {
            throw new IllegalStateException("A deactivated account stays deactivated");
        }
        status = next;
    }
}
