package org.agentmitra.support;

import java.net.URI;
import org.agentmitra.buckets.BucketSettings;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in this process that keeps objects in memory and checks signatures. */
public final class S3Server implements AutoCloseable {
    private final S3Proxy server;
    private final S3Client client;
    private int buckets;

    public S3Server() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "key", "word")
                .build();
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        client = new BucketSettings("unused", endpoint, "ap-south-1", null, true, "key", "word").client();
    }

    public S3Client client() {
        return client;
    }

    /** A new, empty bucket. */
    public String bucket() {
        String name = "bucket" + buckets++;
        client.createBucket(request -> request.bucket(name));
        return name;
    }

    @Override
    public void close() throws Exception {
        client.close();
        server.stop();
    }
}
