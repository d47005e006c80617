package org.agentmitra.sheetfiles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.agentmitra.sheets.UnreadableFile;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    ZIP,
    TEXT;

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] OLE2_MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PDF_MAGIC = {'%', 'P', 'D', 'F'};
    private static final byte[] RTF_MAGIC = {'{', '\\', 'r', 't', 'f'};

    /** @throws UnreadableFile when it is empty, too large, or a kind that we know and cannot read */
    static FileKind of(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile("empty");
        }
        if (size > Limits.FILE_BYTES) {
            throw new UnreadableFile("too-large", Limits.FILE_BYTES >> 20);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (startsWith(head, ZIP_MAGIC)) {
            return ZIP;
        }
        if (startsWith(head, OLE2_MAGIC)) {
            throw new UnreadableFile(oleCode(file));
        }
        if (startsWith(head, PDF_MAGIC) || startsWith(head, RTF_MAGIC)) {
            throw new UnreadableFile("not-a-workbook");
        }
        return TEXT;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** An OLE2 file names its streams in UTF-16. An encrypted workbook has one, an old one another. */
    private static String oleCode(Path file) throws IOException {
        boolean old = false;
        byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] workbook = "Workbook\0".getBytes(StandardCharsets.UTF_16LE);
        byte[] book = "Book\0".getBytes(StandardCharsets.UTF_16LE);
        byte[] entry = new byte[64];
        // Directory entries are 64 bytes and aligned so in every version of the format.
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            while (in.readNBytes(entry, 0, entry.length) == entry.length) {
                if (startsWith(entry, encrypted)) {
                    return "encrypted";
                }
                old |= startsWith(entry, workbook) || startsWith(entry, book);
            }
        }
        return old ? "old-xls" : "not-a-workbook";
    }
}
