package org.agentmitra.documents;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the jar does on the command line about stored files, without opening the portal. */
public final class ResealCommand {
    private static final String ASKED = "--reseal-documents";

    private ResealCommand() {}

    /**
     * {@code --reseal-documents} seals every stored file with the newest key of the secret, after which older ones may be
     * taken out of it. Stopped halfway it goes on where it was when it is given again. On PostgreSQL the portal may run
     * meanwhile; an embedded database is open to one process at a time.
     *
     * @param portal the application's class
     * @return the exit code, 1 when a file could not be read; empty when it was not asked
     */
    public static OptionalInt answer(Class<?> portal, String[] args, PrintStream out) {
        if (!List.of(args).contains(ASKED)) {
            return OptionalInt.empty();
        }
        String[] quiet = Stream.concat(
                        Arrays.stream(args).filter(arg -> !arg.equals(ASKED)), Stream.of("--server.port=-1"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(portal).run(quiet)) {
            Reseal.Outcome outcome = context.getBean(Reseal.class).run();
            out.println("Sealed anew: " + outcome.done() + ". Not readable, see the log: " + outcome.left() + ".");
            return OptionalInt.of(outcome.left() == 0 ? 0 : 1);
        }
    }
}
