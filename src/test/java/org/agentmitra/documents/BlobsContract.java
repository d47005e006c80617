package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.documents.Vault.Sealed;
import org.agentmitra.keys.Keys;
import org.agentmitra.keys.StreamKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for documents must do, tested through the cipher as the portal uses it. */
public abstract class BlobsContract {
    private static final UUID ONE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final int SEGMENT = 64 * 1024;

    @TempDir
    Path folder;

    Blobs blobs;
    Vault vault;
    StreamKeys keys;

    abstract Blobs blobs() throws Exception;

    @BeforeEach
    void open() throws Exception {
        blobs = blobs();
        keys = Keys.forStreams();
        vault = new Vault(blobs, keys);
    }

    /** Around the end of the first segment, which a header and a tag make shorter by 56 bytes, and of the second. */
    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, SEGMENT - 57, SEGMENT - 56, SEGMENT - 55, 2 * SEGMENT - 73, 2 * SEGMENT - 71, 5 * 1024 * 1024
            })
    void givesBackWhatItWasGiven(int size) throws Exception {
        byte[] content = content(size);
        Document document = store(ONE, content);
        assertThat(document.ref().size()).isEqualTo(size);
        assertThat(document.ref().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(read(document, 0)).isEqualTo(content);
    }

    @Test
    void canBeReadFromAnywhere() throws Exception {
        byte[] content = content(300_000);
        Document document = store(ONE, content);
        assertThat(read(document, 299_990)).isEqualTo(Arrays.copyOfRange(content, 299_990, 300_000));
        assertThat(read(document, 70_000)).isEqualTo(Arrays.copyOfRange(content, 70_000, 300_000));
        assertThat(read(document, 300_000)).isEmpty();
    }

    @Test
    void doesNotKeepThePlainText() throws Exception {
        Document document = store(ONE, "Sunita Rao, PAN ABCDE1234F".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(raw(document), StandardCharsets.UTF_8)).doesNotContain("Sunita", "ABCDE1234F");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.5, 0.999})
    void noticesAChangedByte(double where) throws Exception {
        Document document = store(ONE, content(200_000));
        byte[] raw = raw(document);
        raw[(int) (raw.length * where)] ^= 1;
        blobs.write(document.blob(), out -> out.write(raw));
        unreadable(document);
    }

    @Test
    void noticesALostEnd() throws Exception {
        Document document = store(ONE, content(200_000));
        byte[] raw = raw(document);
        blobs.write(document.blob(), out -> out.write(raw, 0, 2 * SEGMENT));
        unreadable(document);
        blobs.write(document.blob(), out -> out.write(raw, 0, 10));
        unreadable(document);
        blobs.delete(document.blob());
        unreadable(document);
    }

    @Test
    void noticesThatTwoWereSwapped() throws Exception {
        Document one = store(ONE, content(1000));
        Document two = store(TWO, content(1000));
        byte[] first = raw(one);
        byte[] second = raw(two);
        blobs.write(one.blob(), out -> out.write(second));
        blobs.write(two.blob(), out -> out.write(first));
        unreadable(one);
        unreadable(two);
    }

    @Test
    void saysThatAKeyIsMissing() throws Exception {
        Document document = store(ONE, content(10));
        vault = new Vault(blobs, Keys.forStreams());
        assertThatThrownBy(() -> read(document, 0))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("its key " + document.key() + " is not in the secret");
    }

    @Test
    void keepsNothingWhenTheContentBreaksOff() throws Exception {
        assertThatThrownBy(() -> vault.seal(ONE, breaksOff())).isInstanceOf(IOException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void listsWhatIsOldEnough() throws Exception {
        Document document = store(ONE, content(1));
        assertThat(all()).containsExactly(document.blob());
        assertThat(before(Instant.now().minus(Duration.ofDays(1)))).isEmpty();
        blobs.delete(document.blob());
        blobs.delete(document.blob());
        assertThat(all()).isEmpty();
    }

    @Test
    void refusesNamesItDidNotMake() {
        for (String name : List.of("../x", "/etc/passwd", "ab/cd/../../../x", "", "ab/cd/\0")) {
            assertThatThrownBy(() -> blobs.write(name, out -> out.write(1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> blobs.open(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> blobs.delete(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    List<String> all() throws IOException {
        return before(Instant.now().plus(Duration.ofDays(1)));
    }

    private List<String> before(Instant time) throws IOException {
        List<String> names = new ArrayList<>();
        blobs.before(time, names::addAll);
        return names;
    }

    Document store(UUID id, byte[] content) throws IOException {
        Sealed sealed = vault.seal(id, new ByteArrayInputStream(content));
        DocumentRef ref = new DocumentRef(id, "a.bin", "application/octet-stream", sealed.size(), sealed.sha256());
        return new Document(null, "test", ref, sealed.blob(), sealed.key(), ScanState.NONE, null);
    }

    private byte[] read(Document document, long offset) throws IOException {
        try (InputStream in = vault.open(document, offset)) {
            return in.readAllBytes();
        }
    }

    private byte[] raw(Document document) throws IOException {
        try (InputStream in = Channels.newInputStream(blobs.open(document.blob()))) {
            return in.readAllBytes();
        }
    }

    private void unreadable(Document document) {
        assertThatThrownBy(() -> read(document, 0))
                .isInstanceOfAny(IOException.class, UnreadableDocument.class)
                .hasMessageContaining(document.id().toString());
    }

    static byte[] content(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }

    static InputStream breaksOff() {
        return new InputStream() {
            private int left = 200_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("No space left on device");
                }
                return 7;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int value = read();
                into[from] = (byte) value;
                return 1;
            }
        };
    }
}
