package org.agentmitra.blobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Blobs in a bucket. A blob is first written to a local file, because S3 asks for the length before the bytes. */
public class S3Blobs implements Blobs, AutoCloseable {
    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final Scratch scratch;

    public S3Blobs(S3Client s3, String bucket, String prefix, Scratch scratch) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.scratch = scratch;
    }

    @Override
    public void write(String name, Content content) throws IOException {
        String key = key(name);
        Path file = scratch.file();
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
            s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("cannot write to the bucket", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public SeekableByteChannel open(String name) throws IOException {
        return S3Channel.open(s3, bucket, key(name));
    }

    @Override
    public void delete(String name) throws IOException {
        String key = key(name);
        try {
            s3.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("cannot delete from the bucket", e);
        }
    }

    @Override
    public void before(Instant time, Consumer<List<String>> page) throws IOException {
        try {
            s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                    .forEach(response -> page.accept(names(response, time)));
        } catch (SdkException e) {
            throw new IOException("cannot list the bucket", e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    private List<String> names(ListObjectsV2Response response, Instant time) {
        return response.contents().stream()
                .filter(object -> object.lastModified().isBefore(time))
                .map(S3Object::key)
                .map(key -> key.substring(prefix.length()))
                .filter(BlobName::matches)
                .toList();
    }

    private String key(String name) {
        return prefix + BlobName.checked(name);
    }
}
