package org.agentmitra.sheetfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agentmitra.sheets.UnreadableFile;

/**
 * The parts of a zip file, every one of them inflated once before any is used: counted, checksummed and looked through.
 *
 * <p>Sizes that the file states are not believed. Guard and reader use the same open file and the same directory, so
 * they cannot see different parts.
 */
final class Container implements Closeable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Map<String, byte[]> merges = new HashMap<>();

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    static Container open(Path file) throws IOException {
        Container container = new Container(new ZipFile(file.toFile()));
        try {
            container.check();
            return container;
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private void check() throws IOException {
        if (zip.size() > Limits.PARTS) {
            throw new UnreadableFile("too-complex");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            if (parts.put(key(entry.getName()), entry) != null) {
                throw new UnreadableFile("duplicate-parts");
            }
        }
        long size = 0;
        int mergeSize = 0;
        for (ZipEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                PartScan scan = new PartScan(entry, Limits.TOTAL_BYTES - size, Limits.MERGE_BYTES - mergeSize);
                scan.run(in);
                size += scan.size();
                mergeSize += scan.merges().length;
                merges.put(key(entry.getName()), scan.merges());
            }
        }
    }

    /** One name for all spellings of a part. */
    static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The inflated bytes of a part. */
    InputStream open(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw UnreadableFile.damaged();
        }
        return zip.getInputStream(entry);
    }

    XmlScanner scan(String part) throws IOException {
        InputStream in = open(part);
        try {
            return new XmlScanner(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The {@code mergeCells} element of a sheet, empty if it has none. It stands behind the rows that need it. */
    byte[] merges(String part) {
        return merges.getOrDefault(key(part), new byte[0]);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
