package org.agentmitra.drops;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The folder of an insurer in a bucket: what lies between slashes of a key is its folder. */
class BucketShelf implements Shelf {
    private static final Logger log = LoggerFactory.getLogger(BucketShelf.class);
    /** Of a folder's and of a file's name that can be kept, characters. */
    private static final int LONGEST = 255;

    private final S3Client s3;
    private final String bucket;
    private final String root;

    BucketShelf(S3Client s3, String bucket, String root) {
        this.s3 = s3;
        this.bucket = bucket;
        this.root = root;
    }

    @Override
    public List<Found> files() throws IOException {
        try {
            List<Found> found = new ArrayList<>(list(""));
            s3
                    .listObjectsV2Paginator(
                            request -> request.bucket(bucket).prefix(root).delimiter("/"))
                    .commonPrefixes()
                    .stream()
                    .map(CommonPrefix::prefix)
                    .map(key -> key.substring(root.length(), key.length() - 1))
                    .filter(folder -> Shelf.isAgents(folder) && isKeepable(folder))
                    .forEach(folder -> found.addAll(list(folder)));
            return found;
        } catch (SdkException failed) {
            throw new IOException("The bucket cannot be listed", failed);
        }
    }

    private List<Found> list(String agentCode) {
        String folder = folder(agentCode);
        return s3
                .listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(folder).delimiter("/"))
                .contents()
                .stream()
                // The folder itself, as consoles make one.
                .filter(object -> object.key().length() > folder.length())
                .map(object -> found(agentCode, object.key().substring(folder.length()), object))
                .filter(file -> !Shelf.isUnfinished(file.name()) && isKeepable(file.name()))
                .limit(MOST)
                .toList();
    }

    private static Found found(String agentCode, String name, S3Object object) {
        return new Found(agentCode, name, object.size(), modified(object.lastModified()), false);
    }

    private static boolean isKeepable(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            log.warn("The bucket of the drop folders holds a name of {} letters, which is left alone", name.length());
            return false;
        }
        return true;
    }

    private static Instant modified(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws IOException also when another lies there by now */
    @Override
    public InputStream read(DropFile file) throws IOException {
        try {
            ResponseInputStream<GetObjectResponse> content =
                    s3.getObject(request -> request.bucket(bucket).key(key(file)));
            GetObjectResponse now = content.response();
            if (!file.still(now.contentLength(), modified(now.lastModified()))) {
                content.abort();
                throw new IOException("Another file lies there by now");
            }
            return content;
        } catch (SdkException failed) {
            throw new IOException("The file cannot be read from the bucket", failed);
        }
    }

    @Override
    public boolean has(DropFile file) {
        try {
            return head(file).isPresent();
        } catch (SdkException untold) {
            return true;
        }
    }

    @Override
    public void take(DropFile file) throws IOException {
        move(file, TAKEN, null);
    }

    @Override
    public void refuse(DropFile file, String why) throws IOException {
        move(file, REFUSED, why);
    }

    /** A store knows no moving: the copy is made of what was seen, and the file goes if it still is that. */
    private void move(DropFile file, String where, @Nullable String why) throws IOException {
        try {
            Optional<HeadObjectResponse> seen = head(file).filter(now -> isStill(file, now));
            if (seen.isEmpty()) {
                return;
            }
            String target = root + where + "/" + Shelf.settledName(file);
            String version = seen.get().eTag();
            if (why != null) {
                s3.putObject(
                        request -> request.bucket(bucket).key(target + ".txt").contentType("text/plain; charset=utf-8"),
                        RequestBody.fromString(why));
            }
            s3.copyObject(request -> request.sourceBucket(bucket)
                    .sourceKey(key(file))
                    .copySourceIfMatch(version)
                    .destinationBucket(bucket)
                    .destinationKey(target));
            if (head(file).filter(now -> version.equals(now.eTag())).isPresent()) {
                s3.deleteObject(request -> request.bucket(bucket).key(key(file)));
            }
        } catch (SdkException failed) {
            throw new IOException("The file cannot be moved in the bucket", failed);
        }
    }

    private static boolean isStill(DropFile file, HeadObjectResponse now) {
        return file.still(now.contentLength(), modified(now.lastModified()));
    }

    private Optional<HeadObjectResponse> head(DropFile file) {
        try {
            return Optional.of(s3.headObject(request -> request.bucket(bucket).key(key(file))));
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        }
    }

    private String key(DropFile file) {
        return folder(file.agentCode()) + file.fileName();
    }

    private String folder(String agentCode) {
        return agentCode.isEmpty() ? root : root + agentCode + "/";
    }
}
