package org.agentmitra.drops;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Folders of insurers in a bucket, below a prefix that may be empty. */
class BucketShelves implements Shelves, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BucketShelves.class);
    /** A page that asks waits no longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    BucketShelves(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    }

    @Override
    public boolean isPossible() {
        try {
            s3.headBucket(
                    request -> request.bucket(bucket).overrideConfiguration(call -> call.apiCallTimeout(PATIENCE)));
            return true;
        } catch (SdkException failed) {
            log.warn("The bucket of the drop folders cannot be reached", failed);
            return false;
        }
    }

    @Override
    public boolean holdsSomething(String folder) {
        try {
            return s3.listObjectsV2(request ->
                                    request.bucket(bucket).prefix(root(folder)).maxKeys(1))
                            .keyCount()
                    > 0;
        } catch (SdkException unreadable) {
            return true;
        }
    }

    @Override
    public Shelf open(String folder) {
        return new BucketShelf(s3, bucket, root(folder));
    }

    @Override
    public void close() {
        s3.close();
    }

    private String root(String folder) {
        return prefix + folder + "/";
    }
}
