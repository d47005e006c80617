package org.agentmitra.journeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Prints a line of results, and keeps it in {@code target/bench.txt}. */
public final class Report {
    private static final Path FILE = Path.of("target", "bench.txt");

    private Report() {}

    public static void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println("BENCH " + line);
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
