package org.agentmitra.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.agentmitra.keys.OwnerOnly;

/**
 * Blobs in a local folder. A blob is written under a draft's name, forced to the disk and then renamed, so that a name
 * either has all of its bytes or does not exist.
 */
public class FolderBlobs implements Blobs {
    private final Path root;
    private final Path drafts;

    public FolderBlobs(Path root) throws IOException {
        this.root = OwnerOnly.folder(root);
        this.drafts = OwnerOnly.folder(root.resolve("drafts"));
    }

    @Override
    public void write(String name, Content content) throws IOException {
        Path target = path(name);
        Path folder = OwnerOnly.folder(root.resolve(BlobName.folder(name)));
        Path draft = OwnerOnly.file(drafts.resolve(UUID.randomUUID().toString()));
        try {
            fill(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return FileChannel.open(path(name), StandardOpenOption.READ);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    /** A page is one folder. Old drafts, left by a crash, go at once: no row can know them. */
    @Override
    public void before(Instant time, Consumer<List<String>> page) throws IOException {
        for (Path draft : children(drafts)) {
            if (isOlder(draft, time)) {
                Files.deleteIfExists(draft);
            }
        }
        for (Path first : children(root)) {
            for (Path second : children(first)) {
                page.accept(names(second, time));
            }
        }
    }

    private List<String> names(Path folder, Instant time) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : children(folder)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (BlobName.matches(name) && isOlder(file, time)) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        return children;
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void fill(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.writeTo(out);
            channel.force(true);
        }
    }

    /** A renamed file survives a power cut only when its folder is on the disk too. Not every system can do it. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders; there the rename itself is all there is.
        }
    }

    private Path path(String name) {
        return root.resolve(BlobName.checked(name));
    }
}
