package org.agentmitra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real S3 server in this process that keeps objects in memory and checks signatures. */
class S3BlobsTest extends BlobsContract {
    private static S3Proxy server;
    private static S3Client s3;
    private static int buckets;

    private final String bucket = "bucket" + buckets++;

    @TempDir
    Path temporary;

    @BeforeAll
    static void start() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "word")
                .build();
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        s3 = new S3Settings("unused", endpoint, "ap-south-1", "documents/", true, "key", "word").client();
    }

    @AfterAll
    static void stop() throws Exception {
        s3.close();
        server.stop();
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
        s3.createBucket(request -> request.bucket(bucket));
        return new S3Blobs(s3, bucket, "documents/", new Scratch(temporary));
    }

    @Test
    void doesNotListWhatOthersKeepInTheBucket() throws Exception {
        String foreign = BlobName.next();
        s3.putObject(request -> request.bucket(bucket).key(foreign), RequestBody.fromString("theirs"));
        s3.putObject(request -> request.bucket(bucket).key("documents/readme.txt"), RequestBody.fromString("theirs"));
        assertThat(all()).isEmpty();
    }
}
