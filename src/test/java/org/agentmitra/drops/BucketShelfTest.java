package org.agentmitra.drops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.support.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Folders of insurers in a bucket, against a real S3 server. */
class BucketShelfTest {
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private static S3Server server;

    private String bucket;
    private BucketShelves shelves;
    private Shelf shelf;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() {
        bucket = server.bucket();
        shelves = new BucketShelves(server.client(), bucket, "sheets");
        shelf = shelves.open("GANGA");
    }

    private void put(String key, String content) {
        server.client().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString(content));
    }

    private List<String> keys() {
        return server.client().listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private String content(String key) {
        return server.client()
                .getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asUtf8String();
    }

    private DropFile file(String place) throws IOException {
        Shelf.Found found = shelf.files().stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
        return new DropFile(
                ID,
                found.agentCode(),
                found.name(),
                found.bytes(),
                found.modified(),
                DropFile.State.SEEN,
                null,
                null,
                List.of(),
                Instant.EPOCH,
                null);
    }

    @Test
    void filesOfAgentsAreFoundAndNothingElse() throws IOException {
        put("sheets/GANGA/0001711F/", "");
        put("sheets/GANGA/0001711F/due.csv", "a");
        put("sheets/GANGA/0001711F/due.csv.part", "a");
        put("sheets/GANGA/0001711F/deeper/due.csv", "a");
        put("sheets/GANGA/lost.csv", "b");
        put("sheets/GANGA/taken/old.csv", "c");
        put("sheets/GANGA/refused/old.csv", "c");
        put("sheets/GANGA/0001711F/" + "y".repeat(300), "d");
        put("sheets/GANGAX/0001711F/due.csv", "another's");
        put("GANGA/0001711F/due.csv", "elsewhere");
        assertThat(shelf.files())
                .extracting(Shelf.Found::place)
                .containsExactlyInAnyOrder("lost.csv", "0001711F/due.csv");
        assertThat(shelf.files()).extracting(Shelf.Found::bytes).containsOnly(1L);
    }

    @Test
    void aFileIsReadAsItWasSeen() throws IOException {
        put("sheets/GANGA/0001711F/due.csv", "as it is");
        DropFile seen = file("0001711F/due.csv");
        try (InputStream content = shelf.read(seen)) {
            assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("as it is");
        }
        put("sheets/GANGA/0001711F/due.csv", "another content");
        assertThatThrownBy(() -> shelf.read(seen)).isInstanceOf(IOException.class);
    }

    @Test
    void movedFilesAreFoundNoMore() throws IOException {
        put("sheets/GANGA/0001711F/due.csv", "a");
        put("sheets/GANGA/0001711F/bad.csv", "b");
        DropFile due = file("0001711F/due.csv");
        shelf.take(due);
        shelf.refuse(file("0001711F/bad.csv"), "क्योंकि");
        assertThat(shelf.files()).isEmpty();
        assertThat(keys())
                .containsExactlyInAnyOrder(
                        "sheets/GANGA/taken/" + ID + "-0001711F-due.csv",
                        "sheets/GANGA/refused/" + ID + "-0001711F-bad.csv",
                        "sheets/GANGA/refused/" + ID + "-0001711F-bad.csv.txt");
        assertThat(content("sheets/GANGA/taken/" + ID + "-0001711F-due.csv")).isEqualTo("a");
        assertThat(content("sheets/GANGA/refused/" + ID + "-0001711F-bad.csv.txt"))
                .isEqualTo("क्योंकि");
        // Again, as after a look that broke off.
        shelf.take(due);
        assertThat(keys()).hasSize(3);
        assertThat(shelf.has(due)).isFalse();
    }

    @Test
    void whatCameInPlaceOfAFileIsNotMoved() throws IOException {
        put("sheets/GANGA/0001711F/due.csv", "a");
        DropFile seen = file("0001711F/due.csv");
        put("sheets/GANGA/0001711F/due.csv", "another");
        shelf.take(seen);
        shelf.refuse(seen, "because");
        assertThat(keys()).containsExactly("sheets/GANGA/0001711F/due.csv");
        assertThat(shelf.has(seen)).isTrue();
    }

    @Test
    void aFolderThatHoldsAnythingIsSeenToAndABucketThatIsNotThereIsSaid() {
        assertThat(shelves.isPossible()).isTrue();
        assertThat(shelves.holdsSomething("GANGA")).isFalse();
        put("sheets/GANGA/taken/old.csv", "c");
        assertThat(shelves.holdsSomething("GANGA")).isTrue();
        assertThat(shelves.holdsSomething("GANG")).isFalse();
        BucketShelves without = new BucketShelves(server.client(), "nowhere", "");
        assertThat(without.isPossible()).isFalse();
        assertThat(without.holdsSomething("GANGA")).isTrue();
        assertThatThrownBy(() -> without.open("GANGA").files()).isInstanceOf(IOException.class);
    }
}
