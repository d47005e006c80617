package org.agentmitra.footage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Looks at a file from anywhere through a small window, so that walking along its headers costs few reads. */
final class Window {
    private static final int WIDTH = 64 * 1024;

    private final FileChannel file;
    private final long size;
    private final ByteBuffer seen = ByteBuffer.allocate(WIDTH).limit(0);
    private long from;

    Window(FileChannel file) throws IOException {
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
        ByteBuffer copy = ByteBuffer.allocate(length);
        while (copy.hasRemaining()) {
            if (file.read(copy, place + copy.position()) < 0) {
                throw new EOFException();
            }
        }
        return copy.flip();
    }

    private int at(long place) {
        return Math.toIntExact(place - from);
    }

    private ByteBuffer around(long place, int length) throws IOException {
        if (place < 0 || place + length > size) {
            throw new IndexOutOfBoundsException();
        }
        if (place < from || place + length > from + seen.limit()) {
            from = place;
            seen.clear();
            while (seen.hasRemaining() && from + seen.position() < size) {
                if (file.read(seen, from + seen.position()) < 0) {
                    throw new EOFException();
                }
            }
            seen.flip();
        }
        return seen;
    }
}
