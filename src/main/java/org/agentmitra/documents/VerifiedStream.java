package org.agentmitra.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Names the document when its content turns out, in the middle of reading, not to be what was written. */
class VerifiedStream extends FilterInputStream {
    private final UUID document;

    VerifiedStream(UUID document, InputStream in) {
        super(in);
        this.document = document;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int count = super.read(target, offset, length);
            if (count == 0 && length > 0) {
                throw new IOException("the stored content stopped before its end");
            }
            return count;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(IOException e) {
        return new IOException("document " + document + " cannot be read, or was changed where it is stored", e);
    }
}
