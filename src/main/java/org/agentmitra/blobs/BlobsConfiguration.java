package org.agentmitra.blobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.agentmitra.buckets.BucketSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class BlobsConfiguration {
    @Bean
    Blobs blobs(Environment environment, Scratch scratch, @Value("${portal.data-folder}/documents") Path folder)
            throws IOException {
        BucketSettings s3 = BucketSettings.of(environment, "portal.documents.s3");
        Optional<String> bucket = s3.named();
        return bucket.isEmpty()
                ? new FolderBlobs(folder)
                : new S3Blobs(s3.client(), bucket.get(), s3.prefixOr("documents/"), scratch);
    }
}
