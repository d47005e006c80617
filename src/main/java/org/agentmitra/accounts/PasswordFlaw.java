package org.agentmitra.accounts;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a password cannot be taken (SECURITY.md, Sign-in). There are no rules of composition. */
public enum PasswordFlaw {
    /** Fewer than 12 or more than 128 characters. */
    LENGTH("signin.password.length"),
    /** Among the first to be guessed, or what stands beside it on the page. */
    GUESSED("signin.password.common");

    private final String message;

    PasswordFlaw(String message) {
        this.message = message;
    }

    /** Key of the text that says so. */
    public String message() {
        return message;
    }

    /**
     * Empty when the password will do.
     *
     * @param known what others know of the person, such as the e-mail address
     */
    public static Optional<PasswordFlaw> of(String password, @Nullable String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            return Optional.of(LENGTH);
        }
        boolean beside = Stream.of(known).anyMatch(password::equalsIgnoreCase);
        return beside || CommonPasswords.contain(password) ? Optional.of(GUESSED) : Optional.empty();
    }
}
