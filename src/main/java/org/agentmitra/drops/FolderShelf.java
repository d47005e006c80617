package org.agentmitra.drops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of an insurer on the disk. Nothing outside it is read or written, whatever links lie in it. */
final class FolderShelf implements Shelf {
    private static final Logger log = LoggerFactory.getLogger(FolderShelf.class);

    private final Path root;

    private FolderShelf(Path root) {
        this.root = root;
    }

    /** Opens the folder, and makes it where there is none. @throws IOException also when it is a link to elsewhere */
    static FolderShelf open(Path base, String folder) throws IOException {
        Path root = base.toRealPath().resolve(folder);
        Files.createDirectories(root);
        if (!root.toRealPath().equals(root)) {
            throw new IOException("The folder is a link");
        }
        return new FolderShelf(root);
    }

    @Override
    public List<Found> files() throws IOException {
        List<Found> found = new ArrayList<>(list(root, ""));
        for (Path folder : folders()) {
            try {
                found.addAll(list(folder, folder.getFileName().toString()));
            } catch (IOException | DirectoryIteratorException unreadable) {
                log.warn("A folder of an agent in {} cannot be read", root.getFileName(), unreadable);
            }
        }
        return found;
    }

    private List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && Shelf.isAgents(name)) {
                    folders.add(entry);
                }
            }
        }
        return folders;
    }

    private static List<Found> list(Path folder, String agentCode) throws IOException {
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (found.size() >= MOST) {
                    break;
                }
                add(entry, agentCode, found);
            }
        }
        return found;
    }

    private static void add(Path entry, String agentCode, List<Found> found) {
        String name = entry.getFileName().toString();
        if (Shelf.isUnfinished(name)) {
            return;
        }
        try {
            BasicFileAttributes facts = facts(entry);
            if (facts.isRegularFile() || facts.isSymbolicLink()) {
                found.add(new Found(agentCode, name, facts.size(), modified(facts), facts.isSymbolicLink()));
            }
        } catch (NoSuchFileException gone) {
            // Whoever put it there took it away meanwhile.
        } catch (IOException unreadable) {
            log.warn("A file in a drop folder cannot be looked at", unreadable);
        }
    }

    private static BasicFileAttributes facts(Path entry) throws IOException {
        return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** Databases keep microseconds. */
    private static Instant modified(BasicFileAttributes facts) {
        return facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws IOException also when it lies, or leads, elsewhere */
    @Override
    public InputStream read(DropFile file) throws IOException {
        Path path = path(file);
        if (!path.toRealPath().equals(path)) {
            throw new IOException("The file is a link");
        }
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public boolean has(DropFile file) {
        return Files.isDirectory(folder(file), LinkOption.NOFOLLOW_LINKS)
                && !Files.notExists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void take(DropFile file) throws IOException {
        if (isStill(file)) {
            move(file, target(file, TAKEN));
        }
    }

    @Override
    public void refuse(DropFile file, String why) throws IOException {
        if (isStill(file)) {
            Path target = target(file, REFUSED);
            Files.writeString(target.resolveSibling(target.getFileName() + ".txt"), why, StandardCharsets.UTF_8);
            move(file, target);
        }
    }

    private void move(DropFile file, Path target) throws IOException {
        Files.move(path(file), target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Another file of its name may have come since it was read, or a link in place of its folder: neither is touched. */
    private boolean isStill(DropFile file) throws IOException {
        Path folder = folder(file);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !folder.toRealPath().equals(folder)) {
                return false;
            }
            BasicFileAttributes facts = facts(path(file));
            return file.still(facts.size(), modified(facts));
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Path target(DropFile file, String where) throws IOException {
        Path folder = root.resolve(where);
        Files.createDirectories(folder);
        if (!folder.toRealPath().equals(folder)) {
            throw new IOException("The folder is a link");
        }
        return folder.resolve(Shelf.settledName(file));
    }

    private Path folder(DropFile file) {
        return file.agentCode().isEmpty() ? root : root.resolve(file.agentCode());
    }

    private Path path(DropFile file) {
        return folder(file).resolve(file.fileName());
    }
}
