package org.agentmitra.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path folder;

    @Test
    void startingRemovesWhatACrashLeftButNotWhatAnotherUses() throws Exception {
        Path left = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
        Files.writeString(left.resolve("plain"), "Sunita");
        Files.createFile(folder.resolve(left.getFileName() + ".lock"));
        Scratch running = new Scratch(folder);
        Path used = running.file();
        Scratch starting = new Scratch(folder);
        assertThat(left).doesNotExist();
        assertThat(used).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(used)))
                .isEqualTo("rw-------");
        running.close();
        starting.close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
