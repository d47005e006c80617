package org.agentmitra.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BucketSettingsTest {
    /** The variables are those of README. */
    @ParameterizedTest
    @CsvSource({"PORTAL_DOCUMENTS_S3, portal.documents.s3", "PORTAL_IMPORTS_DROP_S3, portal.imports.drop-s3"})
    void variablesOfTheSystemNameTheBucketAndItsKeys(String variables, String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        variables + "_BUCKET", "papers",
                                        variables + "_REGION", "af-south-1",
                                        variables + "_ENDPOINT", "https://s3.example",
                                        variables + "_PATH_STYLE", "true",
                                        variables + "_ACCESS_KEY", "who",
                                        variables + "_SECRET_KEY", "what")));
        ConfigurationPropertySources.attach(environment);
        BucketSettings settings = BucketSettings.of(environment, name);
        assertThat(settings.named()).contains("papers");
        assertThat(settings.region()).isEqualTo("af-south-1");
        assertThat(settings.endpoint()).hasToString("https://s3.example");
        assertThat(settings.pathStyle()).isTrue();
        assertThat(settings.accessKey()).isEqualTo("who");
        assertThat(settings.secretKey()).isEqualTo("what");
    }
}
