package org.agentmitra.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists the demo world is made from. */
final class Resource {
    private Resource() {}

    /** Lines of a file in the folder {@code demo}, each cut at the separator. */
    static List<List<String>> lines(String file, String separator) {
        InputStream found = Resource.class.getResourceAsStream("/demo/" + file);
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(found, file), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> List.of(line.split(separator))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
