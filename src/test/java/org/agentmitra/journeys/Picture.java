package org.agentmitra.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, for people to look at. */
final class Picture {
    private Picture() {}

    static void keep(byte[] png, String name) {
        try {
            Files.createDirectories(Path.of("target/screenshots"));
            Files.write(Path.of("target/screenshots", name + ".png"), png);
            if (Boolean.getBoolean("renew.screenshots")) {
                Files.createDirectories(Path.of("docs/screenshots"));
                Files.write(Path.of("docs/screenshots", name + ".png"), png);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
