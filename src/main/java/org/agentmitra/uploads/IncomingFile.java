package org.agentmitra.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.agentmitra.sheets.UnreadableFile;

/** A file that somebody brings, in a copy of its own that goes when it is closed. */
public final class IncomingFile implements AutoCloseable {
    /** Largest file that is taken, bytes. */
    static final long LARGEST = 50L * 1024 * 1024;

    private final Path path;
    private final String name;

    private IncomingFile(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** What reads it, through the guards of {@link org.agentmitra.sheetfiles.SheetFiles}. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** @param name as the sender calls it */
    public static IncomingFile of(String name, InputStream content) throws IOException {
        IncomingFile file = new IncomingFile(Files.createTempFile("upload-", ".tmp"), name);
        try {
            Files.copy(content, file.path, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException unfinished) {
            file.close();
            throw unfinished;
        }
    }

    /**
     * Reads it.
     *
     * @throws RefusedFile when it is too large, cannot be read, or is not what its name says
     */
    public <T> T read(Reader<T> reader) throws IOException, RefusedFile {
        if (Files.size(path) > LARGEST) {
            throw new RefusedFile("uploads.file.too-large", List.of());
        }
        try {
            T read = reader.read(path);
            refuseOtherName();
            return read;
        } catch (UnreadableFile unreadable) {
            throw new RefusedFile(unreadable.messageKey(), unreadable.arguments());
        }
    }

    Path path() {
        return path;
    }

    /** Name and content of what can be read must agree (ASVS 5.2.2); .xlsm holds macros, and others are no sheets. */
    private void refuseOtherName() throws IOException, RefusedFile {
        String ending = name.toLowerCase(Locale.ROOT).strip();
        boolean workbook = ending.endsWith(".xlsx");
        if (!workbook && !ending.endsWith(".csv")) {
            throw new RefusedFile("uploads.file.kind", List.of());
        }
        try (InputStream content = Files.newInputStream(path)) {
            boolean zip = Arrays.equals(content.readNBytes(2), new byte[] {'P', 'K'});
            if (zip != workbook) {
                throw new RefusedFile("uploads.file.misnamed", List.of());
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            // The system's own cleaning of temporary files takes it.
            path.toFile().deleteOnExit();
        }
    }
}
