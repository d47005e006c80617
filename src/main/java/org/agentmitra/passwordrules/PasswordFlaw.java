package org.agentmitra.passwordrules;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a password cannot be taken (SECURITY.md, Sign-in). There are no rules of composition. */
public enum PasswordFlaw {
    /** Fewer than 12 or more than 128 characters. */
    LENGTH("signin.password.length"),
    /** Among the first to be guessed, or made mostly of what stands beside it on the page. */
    GUESSED("signin.password.common");

    /** Words as short as this stand in many others. */
    private static final int IN_OTHER_WORDS = 3;

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
     * @param known what others know of the person, such as the e-mail address and the name
     */
    public static Optional<PasswordFlaw> of(String password, @Nullable String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < Passwords.SHORTEST || length > Passwords.LONGEST) {
            return Optional.of(LENGTH);
        }
        return mostlyKnown(password, known) || CommonPasswords.contain(password)
                ? Optional.of(GUESSED)
                : Optional.empty();
    }

    /** Whether what others know, and the name of the portal, is most of the password. */
    private static boolean mostlyKnown(String password, @Nullable String... known) {
        String typed = password.toLowerCase(Locale.ROOT);
        String rest = Stream.concat(
                        Stream.of("agent", "mitra"),
                        Stream.of(known)
                                .filter(Objects::nonNull)
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[\\s@._-]+")))))
                .filter(word -> word.length() > IN_OTHER_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .reduce(typed, (left, word) -> left.replace(word, ""));
        return rest.length() * 2 < typed.length();
    }
}
