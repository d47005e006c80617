package org.agentmitra.blobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** An object of a bucket, to be read from anywhere: reading on costs nothing, reading elsewhere one more request. */
class S3Channel implements SeekableByteChannel {
    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final long size;

    private long position;
    private boolean open = true;
    private @Nullable ResponseInputStream<GetObjectResponse> response;
    private @Nullable ReadableByteChannel bytes;

    private S3Channel(S3Client s3, String bucket, String key, long size) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    static S3Channel open(S3Client s3, String bucket, String key) throws IOException {
        try {
            long size =
                    s3.headObject(request -> request.bucket(bucket).key(key)).contentLength();
            return new S3Channel(s3, bucket, key, size);
        } catch (SdkException e) {
            throw new IOException("cannot find it in the bucket", e);
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        try {
            return fill(target);
        } catch (SdkException e) {
            throw new IOException("cannot read from the bucket", e);
        }
    }

    /** As much as fits: the cipher takes whole segments only. */
    private int fill(ByteBuffer target) throws IOException {
        int before = target.position();
        while (target.hasRemaining() && position < size) {
            int count = bytes().read(target);
            if (count < 0) {
                throw new IOException("the bucket stopped sending before the end");
            }
            position += count;
        }
        return target.position() - before;
    }

    @Override
    public SeekableByteChannel position(long target) {
        if (target != position) {
            hangUp();
            position = target;
        }
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        hangUp();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    private ReadableByteChannel bytes() {
        if (bytes == null) {
            String range = "bytes=" + position + "-";
            response = s3.getObject(request -> request.bucket(bucket).key(key).range(range));
            bytes = Channels.newChannel(response);
        }
        return bytes;
    }

    /** Aborts: closing would first read all that is left. */
    private void hangUp() {
        if (response != null) {
            response.abort();
        }
        response = null;
        bytes = null;
    }
}
