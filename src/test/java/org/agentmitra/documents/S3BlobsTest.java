package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.agentmitra.blobs.BlobName;
import org.agentmitra.blobs.Blobs;
import org.agentmitra.blobs.S3Blobs;
import org.agentmitra.blobs.Scratch;
import org.agentmitra.support.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobsTest extends BlobsContract {
    private static S3Server server;

    private String bucket = "";

    @TempDir
    Path temporary;

    @BeforeAll
    static void start() throws Exception {
        server = new S3Server();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void leavesNoTemporaryFile() throws Exception {
        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().endsWith(".lock"));
        }
    }

    @Override
    Blobs blobs() throws Exception {
        bucket = server.bucket();
        return new S3Blobs(server.client(), bucket, "documents/", new Scratch(temporary));
    }

    @Test
    void doesNotListWhatOthersKeepInTheBucket() throws Exception {
        String foreign = BlobName.next();
        S3Client s3 = server.client();
        s3.putObject(request -> request.bucket(bucket).key(foreign), RequestBody.fromString("theirs"));
        s3.putObject(request -> request.bucket(bucket).key("documents/readme.txt"), RequestBody.fromString("theirs"));
        assertThat(all()).isEmpty();
    }
}
