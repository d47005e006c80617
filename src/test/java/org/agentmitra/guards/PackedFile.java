package org.agentmitra.guards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.agentmitra.support.TestWorkbook;

/**
 * A zip file written by hand: parts of hundreds of megabytes are packed once a block and repeated, names may stand
 * twice, and the sizes it states may be lies.
 */
final class PackedFile {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final byte[] LAST_BLOCK = {3, 0};

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int parts;
    private boolean lying;

    /** With all parts of the workbook but the named one. */
    static PackedFile of(TestWorkbook book, String without) {
        PackedFile file = new PackedFile();
        book.parts().forEach((name, bytes) -> {
            if (!name.equals(without)) {
                file.part(name, bytes);
            }
        });
        return file;
    }

    static PackedFile of(TestWorkbook book) {
        return of(book, "");
    }

    /** Parts from here on say that they unpack to one byte. */
    PackedFile lying() {
        lying = true;
        return this;
    }

    PackedFile part(String name, byte[] bytes) {
        return part(name, bytes, new byte[0], 0, new byte[0]);
    }

    /** A part of a start, many times a block, and an end. */
    PackedFile part(String name, byte[] start, byte[] block, int times, byte[] end) {
        byte[] first = packed(start);
        byte[] middle = packed(block);
        byte[] last = packed(end);
        CRC32 sum = new CRC32();
        sum.update(start);
        for (int i = 0; i < times; i++) {
            sum.update(block);
        }
        sum.update(end);
        long packed = first.length + (long) times * middle.length + last.length + LAST_BLOCK.length;
        long plain = lying ? 1 : start.length + (long) times * block.length + end.length;
        int offset = content.size();
        head(content, LOCAL, name, sum.getValue(), packed, plain, offset);
        content.writeBytes(first);
        for (int i = 0; i < times; i++) {
            content.writeBytes(middle);
        }
        content.writeBytes(last);
        content.writeBytes(LAST_BLOCK);
        head(directory, CENTRAL, name, sum.getValue(), packed, plain, offset);
        parts++;
        return this;
    }

    private static byte[] packed(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(plain);
            byte[] buffer = new byte[plain.length + 1024];
            return java.util.Arrays.copyOf(buffer, deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH));
        }
    }

    private static void head(
            ByteArrayOutputStream out, int kind, String name, long sum, long packed, long plain, int offset) {
        byte[] label = name.getBytes(UTF_8);
        ByteBuffer head = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(kind);
        if (kind == CENTRAL) {
            head.putShort((short) 20);
        }
        head.putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) Deflater.DEFLATED)
                .putInt(0);
        head.putInt((int) sum).putInt((int) packed).putInt((int) plain);
        head.putShort((short) label.length).putShort((short) 0);
        if (kind == CENTRAL) {
            head.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(offset);
        }
        out.write(head.array(), 0, head.position());
        out.writeBytes(label);
    }

    Path write(Path file) throws IOException {
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(END).putInt(0).putShort((short) parts).putShort((short) parts);
        end.putInt(directory.size()).putInt(content.size()).putShort((short) 0);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
            directory.writeTo(out);
            out.write(end.array());
        }
        return file;
    }
}
