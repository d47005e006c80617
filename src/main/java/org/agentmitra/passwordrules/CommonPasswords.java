package org.agentmitra.passwordrules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that are long enough and yet among the first to be guessed. Looks nowhere but in a list of its own. */
final class CommonPasswords {
    private static final Set<String> LISTED = listed();

    /** Rows of the keyboard, the alphabet and the digits, on and on; and all of it backwards. */
    private static final String RUNS = "qwertyuiopasdfghjklzxcvbnmqwertyuiop abcdefghijklmnopqrstuvwxyzabcdefghij "
            + "12345678901234567890123456789012345678901234567890";

    private static final String RUNS_BACKWARDS =
            new StringBuilder(RUNS).reverse().toString();

    private CommonPasswords() {}

    /**
     * Whether the password is a listed one, a listed one between or among digits and signs, a short piece repeated, or a run of
     * the keyboard. Upper and lower case are the same.
     */
    static boolean contain(String password) {
        String typed = password.toLowerCase(Locale.ROOT);
        return LISTED.contains(typed)
                || LISTED.contains(typed.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
                || LISTED.contains(typed.replaceAll("[^\\p{L}\\p{M}]", ""))
                || RUNS.contains(typed)
                || RUNS_BACKWARDS.contains(typed)
                || repeats(typed);
    }

    private static boolean repeats(String typed) {
        return !typed.isEmpty() && (typed + typed).indexOf(typed, 1) < typed.length();
    }

    /** From the list of zxcvbn (MIT licence, Dropbox), shortened; and what is printed in our own pages. */
    private static Set<String> listed() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream("/passwordrules/common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
