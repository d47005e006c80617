package org.agentmitra.documents;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.agentmitra.blobs.BlobName;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.keys.StreamKeys;
import org.springframework.stereotype.Component;

/**
 * Seals content on its way into the store and opens it on its way out. The id of the document is bound to its content:
 * the content of one cannot stand in for that of another.
 */
@Component
class Vault {
    private final Blobs blobs;
    private final StreamKeys keys;

    Vault(Blobs blobs, StreamKeys keys) {
        this.blobs = blobs;
        this.keys = keys;
    }

    Sealed seal(UUID document, InputStream content) throws IOException {
        long key = keys.primary();
        String blob = BlobName.next();
        DigestInputStream plain = new DigestInputStream(content, sha256());
        long[] size = new long[1];
        blobs.write(blob, out -> size[0] = transfer(plain, key, document, out));
        return new Sealed(
                blob,
                key,
                size[0],
                HexFormat.of().formatHex(plain.getMessageDigest().digest()));
    }

    /** The plain content from a byte on. */
    InputStream open(Document document, long offset) {
        UUID id = document.id();
        StreamingAead key = keys.key(document.key())
                .orElseThrow(() -> new UnreadableDocument(id, "its key " + document.key() + " is not in the secret"));
        SeekableByteChannel sealed = sealed(document);
        try {
            SeekableByteChannel plain = key.newSeekableDecryptingChannel(sealed, bytes(id));
            if (plain.size() != document.ref().size()) {
                throw new UnreadableDocument(id, "its stored content has another length");
            }
            if (offset >= plain.size()) {
                plain.close();
                return InputStream.nullInputStream();
            }
            return new VerifiedStream(id, Channels.newInputStream(plain.position(offset)));
        } catch (IOException | GeneralSecurityException e) {
            closeQuietly(sealed);
            throw new UnreadableDocument(id, "its stored content was changed", e);
        } catch (RuntimeException e) {
            closeQuietly(sealed);
            throw e;
        }
    }

    void drop(String blob) throws IOException {
        blobs.delete(blob);
    }

    /** @param size length of the plain content, bytes */
    record Sealed(String blob, long key, long size, String sha256) {}

    private SeekableByteChannel sealed(Document document) {
        try {
            return blobs.open(document.blob());
        } catch (IOException e) {
            throw new UnreadableDocument(document.id(), "its stored content cannot be found", e);
        }
    }

    private long transfer(InputStream plain, long key, UUID document, OutputStream out) throws IOException {
        StreamingAead aead = keys.key(key).orElseThrow();
        try (OutputStream sealing = aead.newEncryptingStream(new KeptOpen(out), bytes(document))) {
            return plain.transferTo(sealing);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] bytes(UUID document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void closeQuietly(SeekableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
