package org.agentmitra.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Keeps sealed bytes under generated names. What it keeps is never plain. */
public interface Blobs {

    /** Keeps all that the content writes, or nothing. */
    void write(String name, Content content) throws IOException;

    /** The bytes, to be read from anywhere; fails with an IOException when there is none of that name. */
    SeekableByteChannel open(String name) throws IOException;

    /** Removes; nothing happens when it is already gone. */
    void delete(String name) throws IOException;

    /** Hands out, page by page, the names of what was written before that time. */
    void before(Instant time, Consumer<List<String>> page) throws IOException;

    /** Something that writes itself. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
