package org.agentmitra.footage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Looks at a file from anywhere through a small window, so that walking along its headers costs few reads. */
final class Window implements AutoCloseable {
    private static final int WIDTH = 64 * 1024;
    /** Bytes that are rather read over than asked for elsewhere. */
    private static final long NEAR = 1024L * 1024;

    private final Source file;
    private final long size;
    private ByteBuffer seen = ByteBuffer.allocate(0);
    private long from;
    private @Nullable InputStream open;
    private long next;

    Window(Source file) {
        this.file = file;
        this.size = file.size();
    }

    /** Of the file, in bytes. */
    long size() {
        return size;
    }

    int byteAt(long place) throws IOException {
        return around(place, 1).get(at(place)) & 0xFF;
    }

    int intAt(long place) throws IOException {
        return around(place, 4).getInt(at(place));
    }

    long longAt(long place) throws IOException {
        return around(place, 8).getLong(at(place));
    }

    /** A copy of some bytes. @throws EOFException when the file ends before */
    ByteBuffer copy(long place, int length) throws IOException {
        if (place < 0 || place + length > size) {
            throw new IndexOutOfBoundsException();
        }
        return read(place, length);
    }

    private int at(long place) {
        return Math.toIntExact(place - from);
    }

    private ByteBuffer around(long place, int length) throws IOException {
        if (place < 0 || place + length > size) {
            throw new IndexOutOfBoundsException();
        }
        if (place < from || place + length > from + seen.limit()) {
            seen = read(place, (int) Math.min(WIDTH, size - place));
            from = place;
        }
        return seen;
    }

    private ByteBuffer read(long place, int length) throws IOException {
        InputStream in = open;
        if (in == null || place < next || place - next > NEAR) {
            close();
            in = file.from(place);
            open = in;
        } else {
            in.skipNBytes(place - next);
        }
        byte[] bytes = in.readNBytes(length);
        next = place + bytes.length;
        if (bytes.length < length) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
