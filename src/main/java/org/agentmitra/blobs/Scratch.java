package org.agentmitra.blobs;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.agentmitra.keys.OwnerOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Short-lived private files. Each running portal has a folder of its own and holds a lock on it; what a crash left is
 * removed when a portal starts, while the folders of others that still run are let be.
 */
@Component
public class Scratch {
    private static final Logger log = LoggerFactory.getLogger(Scratch.class);

    private final Path folder;
    private final FileChannel lock;

    public Scratch(@Value("${portal.data-folder}/tmp") Path root) throws IOException {
        sweep(OwnerOnly.folder(root));
        Path mine = root.resolve(UUID.randomUUID().toString());
        lock = FileChannel.open(OwnerOnly.file(lockOf(mine)), StandardOpenOption.WRITE);
        lock.lock();
        folder = OwnerOnly.folder(mine);
    }

    /** A new, empty file; the caller deletes it. */
    public Path file() throws IOException {
        return OwnerOnly.file(folder.resolve(UUID.randomUUID().toString()));
    }

    @PreDestroy
    void close() throws IOException {
        lock.close();
        remove(folder);
    }

    private static void sweep(Path root) throws IOException {
        for (Path child : children(root)) {
            if (Files.isDirectory(child) && isAbandoned(child)) {
                log.info("Removing temporary files of a portal that stopped without cleaning up");
                remove(child);
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Path file = lockOf(folder);
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : children(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
        Files.deleteIfExists(lockOf(folder));
    }

    /** Beside the folder and locked before it is made: a folder whose lock nobody holds is nobody's. */
    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> stream = Files.list(folder)) {
            return stream.toList();
        }
    }
}
