package org.agentmitra.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.agentmitra.keys.Secret.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class SecretSourceTest {
    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void dataFolder() {
        environment.setProperty("portal.data-folder", folder.resolve("data").toString());
    }

    @Test
    void withoutASecretThePortalDoesNotStartAndSaysHowToMakeOne(CapturedOutput output) {
        SpringApplicationBuilder portal = new SpringApplicationBuilder(KeyConfiguration.class)
                .web(WebApplicationType.NONE)
                .profiles("production");
        assertThatThrownBy(portal::run).isInstanceOf(UnusableSecret.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "PORTAL_SECRET", "PORTAL_SECRET_FILE", "--new-secret")
                .doesNotContain("\tat org.agentmitra");
    }

    @Test
    void readsTheSecretFromTheSetting() {
        Secret secret = Secret.fresh(Purpose.PRODUCTION);
        environment.setProperty("portal.secret", secret.text());
        assertThat(load().text()).isEqualTo(secret.text());
    }

    @Test
    void readsTheSecretFromTheFile() throws Exception {
        Secret secret = Secret.fresh(Purpose.PRODUCTION);
        Path file = Files.writeString(folder.resolve("secret"), secret.text() + "\n");
        environment.setProperty("portal.secret-file", file.toString());
        assertThat(load().text()).isEqualTo(secret.text());
    }

    @Test
    void refusesTwoSettingsAtOnce() {
        environment.setProperty("portal.secret", "one");
        environment.setProperty("portal.secret-file", "two");
        refused("Both");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        environment.setProperty("portal.secret-file", folder.resolve("nowhere").toString());
        refused("does not exist");
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        environment.setProperty("portal.secret-file", folder.toString());
        refused("cannot be read");
    }

    @Test
    void refusesWhatIsNoSecretWithoutQuotingIt() {
        environment.setProperty("portal.secret", "hunter2hunter2");
        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining("PORTAL_SECRET")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void theDemoMakesItsOwnSecretOnceForItsOwnerOnly() throws Exception {
        environment.setActiveProfiles("demo");
        Secret first = load();
        assertThat(first.purpose()).isEqualTo(Purpose.DEMO);
        assertThat(load().text()).isEqualTo(first.text());
        Path file = folder.resolve("data/demo-secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aDemosSecretIsRefusedElsewhere() {
        environment.setActiveProfiles("demo");
        load();
        environment.setActiveProfiles("production");
        environment.setProperty(
                "portal.secret-file", folder.resolve("data/demo-secret").toString());
        refused("made for a demo");
    }

    @Test
    void theCommandLinePrintsAFreshSecretOrOneMoreKey() throws Exception {
        String fresh = printed("--new-secret");
        assertThat(Secret.parse(fresh).purpose()).isEqualTo(Purpose.PRODUCTION);
        assertThat(printed("--new-secret")).isNotEqualTo(fresh);
        environment.setProperty("portal.secret", fresh);
        Secret rotated = Secret.parse(printed("--rotate-secret"));
        assertThat(rotated.keyset(KeyUse.DOCUMENTS).size()).isEqualTo(2);
        assertThat(SecretCommand.answer(new String[] {"--debug"}, environment, System.out, System.err))
                .isEmpty();
    }

    @Test
    void aDemosFolderIsNoPlaceForRealDocuments() {
        environment.setActiveProfiles("demo");
        load();
        environment.setActiveProfiles();
        environment.setProperty(
                "portal.secret", Secret.fresh(Purpose.PRODUCTION).text());
        refused("holds a demo world");
    }

    @Test
    void theCommandLineSaysWhyItCannotRotate() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        var code = SecretCommand.answer(
                new String[] {"--rotate-secret"}, environment, System.out, new PrintStream(err, true));
        assertThat(code).hasValue(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No secret is set");
    }

    private String printed(String argument) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var code = SecretCommand.answer(new String[] {argument}, environment, new PrintStream(out, true), System.err);
        assertThat(code).hasValue(0);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Secret load() {
        return new SecretSource(environment).load();
    }

    private void refused(String why) {
        assertThatThrownBy(this::load).isInstanceOf(UnusableSecret.class).hasMessageContaining(why);
    }
}
