package org.agentmitra.buckets;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * A bucket in an S3-compatible store, as whoever runs the portal names it.
 *
 * @param bucket must exist; null or blank for none
 * @param endpoint of a store that is not Amazon's
 * @param prefix of all keys in the bucket, so that others may use it too; null where none is named
 * @param pathStyle the bucket is in the path, not in the host name
 * @param accessKey without it the usual AWS variables, profiles and instance roles are asked
 */
public record BucketSettings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("ap-south-1") String region,
        @Nullable String prefix,
        @DefaultValue("false") boolean pathStyle,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    /** What the properties below that name say. */
    public static BucketSettings of(Environment environment, String name) {
        return Binder.get(environment).bindOrCreate(name, BucketSettings.class);
    }

    /** The bucket; empty where none is named. */
    public Optional<String> named() {
        return Optional.ofNullable(bucket).filter(name -> !name.isBlank());
    }

    /** The prefix, or that one where none is named. */
    public String prefixOr(String usual) {
        return prefix == null ? usual : prefix;
    }

    /** A new client, which the caller closes. Checksums of newer S3 versions and chunked bodies stay off, because other stores refuse them. */
    public S3Client client() {
        S3ClientBuilder client = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(
                        way -> way.pathStyleAccessEnabled(pathStyle).chunkedEncodingEnabled(false));
        return endpoint == null
                ? client.build()
                : client.endpointOverride(endpoint).build();
    }

    private AwsCredentialsProvider credentials() {
        return accessKey == null || secretKey == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "BucketSettings[" + bucket + "]";
    }
}
