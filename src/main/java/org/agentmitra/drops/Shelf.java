package org.agentmitra.drops;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/** The folder of an insurer on the disk. Nothing outside it is read or written, whatever links lie in it. */
final class Shelf {
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";
    /** Files that are looked at together; the others are when these are gone. */
    private static final int MOST = 200;
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

    /** What lies there, but for what is being written. */
    List<Found> files() throws IOException {
        List<Found> found = new ArrayList<>();
        list(root, "", found);
        for (Path folder : folders()) {
            list(folder, folder.getFileName().toString(), found);
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

    private static void list(Path folder, String agentCode, List<Found> found) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (found.size() >= MOST) {
                    return;
                }
                add(entry, agentCode, found);
            }
        }
    }

    private static void add(Path entry, String agentCode, List<Found> found) throws IOException {
        String name = entry.getFileName().toString();
        if (isUnfinished(name)) {
            return;
        }
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (facts.isRegularFile() || facts.isSymbolicLink()) {
                // Databases keep microseconds.
                Instant modified = facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
                found.add(new Found(agentCode, name, facts.size(), modified, facts.isSymbolicLink()));
            }
        } catch (NoSuchFileException gone) {
            // Whoever put it there took it away meanwhile.
        }
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

    boolean has(DropFile file) {
        return Files.exists(path(file), LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves it to those that were taken. */
    void take(DropFile file) throws IOException {
        move(file, TAKEN);
    }

    /** Moves it to those that were refused, beside a text that says why. */
    void refuse(DropFile file, String why) throws IOException {
        Path target = target(file, REFUSED);
        Files.writeString(target.resolveSibling(target.getFileName() + ".txt"), why, StandardCharsets.UTF_8);
        move(file, REFUSED);
    }

    private void move(DropFile file, String where) throws IOException {
        if (has(file)) {
            Files.move(path(file), target(file, where), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A name of its own: the next file of that name is no longer in the way. */
    private Path target(DropFile file, String where) throws IOException {
        Path folder = root.resolve(where);
        Files.createDirectories(folder);
        if (!folder.toRealPath().equals(folder)) {
            throw new IOException("The folder is a link");
        }
        String code = file.agentCode().isEmpty() ? "" : file.agentCode() + "-";
        String name = file.fileName();
        String short_ = name.length() > 100 ? name.substring(name.length() - 100) : name;
        return folder.resolve(file.id() + "-" + code + short_);
    }

    private Path path(DropFile file) {
        return root.resolve(file.place());
    }
}
