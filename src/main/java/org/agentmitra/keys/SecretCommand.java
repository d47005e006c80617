package org.agentmitra.keys;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import org.agentmitra.keys.Secret.Purpose;
import org.springframework.core.env.Environment;

/** What the jar answers on the command line about secrets, without starting the portal. */
public final class SecretCommand {
    private SecretCommand() {}

    /**
     * {@code --new-secret} prints a fresh secret. {@code --rotate-secret} prints the one that PORTAL_SECRET or
     * PORTAL_SECRET_FILE holds, with new primary keys added to the old ones.
     *
     * @return the exit code; empty when neither was asked
     */
    public static OptionalInt answer(String[] args, Environment environment, PrintStream out, PrintStream err) {
        List<String> asked = List.of(args);
        try {
            if (asked.contains("--new-secret")) {
                out.println(Secret.fresh(Purpose.PRODUCTION).text());
                return OptionalInt.of(0);
            }
            if (asked.contains("--rotate-secret")) {
                out.println(new SecretSource(environment).load().rotated().text());
                return OptionalInt.of(0);
            }
            return OptionalInt.empty();
        } catch (UnusableSecret e) {
            err.println(e.getMessage() + System.lineSeparator() + e.remedy());
            return OptionalInt.of(1);
        }
    }
}
