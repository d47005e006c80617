package org.agentmitra.documents;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the jar does on the command line about stored files and their keys, without opening the portal. */
public final class KeyCommand {
    private static final String RESEAL = "--reseal-documents";
    private static final String COUNT = "--count-keys";

    private KeyCommand() {}

    /**
     * {@code --reseal-documents} seals every stored file with the newest key of the secret, after which older ones for files
     * may be taken out of it. Stopped halfway it goes on where it was when it is given again. {@code --count-keys} says of
     * each key how much there is that only it opens. On PostgreSQL the portal may run meanwhile; an embedded database is open
     * to one process at a time.
     *
     * @param portal the application's class
     * @return the exit code, 1 when a file could not be read; empty when neither was asked
     */
    public static OptionalInt answer(Class<?> portal, String[] args, PrintStream out) {
        List<String> asked = List.of(args);
        if (!asked.contains(RESEAL) && !asked.contains(COUNT)) {
            return OptionalInt.empty();
        }
        String[] quiet = Stream.concat(
                        asked.stream().filter(arg -> !arg.equals(RESEAL) && !arg.equals(COUNT)),
                        Stream.of("--server.port=-1"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(portal).run(quiet)) {
            int code = asked.contains(RESEAL) ? reseal(context.getBean(Reseal.class), out) : 0;
            if (asked.contains(COUNT)) {
                context.getBean(KeyReport.class).lines().forEach(out::println);
            }
            return OptionalInt.of(code);
        }
    }

    private static int reseal(Reseal reseal, PrintStream out) {
        Reseal.Outcome outcome = reseal.run();
        out.println("Sealed anew: " + outcome.done() + ". Not readable, see the log: " + outcome.left() + ".");
        return outcome.left() == 0 ? 0 : 1;
    }
}
