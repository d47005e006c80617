package org.agentmitra.documents;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
 * Where documents go when they do not stay in the local folder.
 *
 * @param bucket must exist; without one documents stay in the folder
 * @param endpoint of a store that is not Amazon's
 * @param prefix of all keys in the bucket, so that others may use it too
 * @param pathStyle the bucket is in the path, not in the host name
 * @param accessKey without it the usual AWS variables, profiles and instance roles are asked
 */
@ConfigurationProperties("portal.documents.s3")
record S3Settings(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("ap-south-1") String region,
        @DefaultValue("documents/") String prefix,
        @DefaultValue("false") boolean pathStyle,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    /** Checksums of newer S3 versions and chunked bodies stay off, because other stores refuse them. */
    S3Client client() {
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
        return "S3Settings[" + bucket + "]";
    }
}
