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
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of an insurer on the disk. Nothing outside it is read or written, whatever links lie in it. */
final class Shelf {
    private static final Logger log = LoggerFactory.getLogger(Shelf.class);

    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    /** Files of a folder that are looked at together; the others are when these are gone. */
    private static final int MOST = 200;
    /** Of the folder's and of the file's name in the name it is moved to, UTF-8. */
    private static final int CODE_BYTES = 60;

    private static final int NAME_BYTES = 120;
    /** Endings that programs give to what they still write. */
    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "filepart", "partial", "crdownload", "swp");

    private final Path root;

    private Shelf(Path root) {
        this.root = root;
    }

    /**
     * A file that lies there.
     *
     * @param agentCode name of the folder it lies in; empty for none
     * @param link whether it only says where another file is
     */
    record Found(String agentCode, String name, long bytes, Instant modified, boolean link) {
        String place() {
            return agentCode.isEmpty() ? name : agentCode + "/" + name;
        }
    }

    /** Opens the folder, and makes it where there is none. @throws IOException also when it is a link to elsewhere */
    static Shelf open(Path base, String folder) throws IOException {
        Path root = base.toRealPath().resolve(folder);
        Files.createDirectories(root);
        if (!root.toRealPath().equals(root)) {
            throw new IOException("The folder is a link");
        }
        return new Shelf(root);
    }

    /** What lies there, but for what is being written. What cannot be read of it hides nothing else. */
    List<Found> files() throws IOException {
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
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                        && !name.startsWith(".")
                        && !name.equals(TAKEN)
                        && !name.equals(REFUSED)) {
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
        if (isUnfinished(name)) {
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

    private static boolean isUnfinished(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || UNFINISHED.contains(ending);
    }

    /** Its content. @throws IOException also when it lies, or leads, elsewhere */
    InputStream read(DropFile file) throws IOException {
        Path path = path(file);
        if (!path.toRealPath().equals(path)) {
            throw new IOException("The file is a link");
        }
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it lies there, or that cannot be told now. */
    boolean has(DropFile file) {
        return Files.isDirectory(folder(file), LinkOption.NOFOLLOW_LINKS)
                && !Files.notExists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves it to those that were taken, if it lies there as it was seen. */
    void take(DropFile file) throws IOException {
        if (isStill(file)) {
            move(file, target(file, TAKEN));
        }
    }

    /** Moves it to those that were refused, beside a text that says why, if it lies there as it was seen. */
    void refuse(DropFile file, String why) throws IOException {
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

    /** A name of its own: the next file of that name is no longer in the way. */
    private Path target(DropFile file, String where) throws IOException {
        Path folder = root.resolve(where);
        Files.createDirectories(folder);
        if (!folder.toRealPath().equals(folder)) {
            throw new IOException("The folder is a link");
        }
        String code = file.agentCode().isEmpty() ? "" : end(file.agentCode(), CODE_BYTES) + "-";
        return folder.resolve(file.id() + "-" + code + end(file.fileName(), NAME_BYTES));
    }

    /** The end of a name, as file systems measure it: 255 bytes are the most, and a letter of Hindi takes three. */
    static String end(String name, int bytes) {
        int start = name.length();
        int taken = 0;
        while (start > 0) {
            int letter = name.codePointBefore(start);
            taken += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (taken > bytes) {
                break;
            }
            start -= Character.charCount(letter);
        }
        return name.substring(start);
    }

    private Path folder(DropFile file) {
        return file.agentCode().isEmpty() ? root : root.resolve(file.agentCode());
    }

    private Path path(DropFile file) {
        return folder(file).resolve(file.fileName());
    }
}
