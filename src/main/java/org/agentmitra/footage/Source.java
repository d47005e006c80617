package org.agentmitra.footage;

import java.io.IOException;
import java.io.InputStream;

/** A file that is read from anywhere in it: on a disk, or sealed in a store. */
public interface Source {
    /** In bytes. */
    long size();

    /** The content from a byte on; whoever asks closes it. */
    InputStream from(long place) throws IOException;
}
