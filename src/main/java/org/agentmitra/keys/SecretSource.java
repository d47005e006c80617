package org.agentmitra.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.agentmitra.keys.Secret.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the secret of this installation, or says which setting is missing or wrong. */
class SecretSource {
    private static final String SETTING = "portal.secret (environment: PORTAL_SECRET)";
    private static final String FILE_SETTING = "portal.secret-file (environment: PORTAL_SECRET_FILE)";

    private final Environment environment;

    SecretSource(Environment environment) {
        this.environment = environment;
    }

    /**
     * Refuses what {@link #load()} refuses.
     *
     * @throws UnusableSecret when the portal must not start like this
     */
    void check() {
        if (!is("test")) {
            load();
        }
    }

    Secret load() {
        if (is("test")) {
            return Secret.fresh(Purpose.TEST);
        }
        Secret secret = given();
        refuseDemoFolder();
        return secret;
    }

    private Secret given() {
        String text = setting("portal.secret");
        String file = setting("portal.secret-file");
        if (text != null && file != null) {
            throw new UnusableSecret("Both " + SETTING + " and " + FILE_SETTING + " are set.", "Set only one of them.");
        }
        if (text != null) {
            return checked(text, SETTING);
        }
        if (file != null) {
            return checked(read(Path.of(file)), FILE_SETTING);
        }
        return is("demo") ? demo() : missing();
    }

    /** A demo's folder holds its secret: no place for real documents. */
    private void refuseDemoFolder() {
        if (!is("demo") && Files.exists(demoFile())) {
            throw new UnusableSecret(
                    "The folder " + dataFolder() + " holds a demo world, whose passwords are public.",
                    "Point portal.data-folder to a folder of its own, or start with the profile demo.");
        }
    }

    private Path demoFile() {
        return dataFolder().resolve("demo-secret");
    }

    private Path dataFolder() {
        return Path.of(environment.getProperty("portal.data-folder", "./data"));
    }

    private Secret checked(String text, String setting) {
        Secret secret = parsed(text, setting);
        if (secret.purpose() != Purpose.PRODUCTION && !is("demo")) {
            throw new UnusableSecret(
                    "The secret in " + setting + " was made for a demo or a test; it must not guard real data.",
                    "Make one of your own with: java -jar portal.jar --new-secret");
        }
        return secret;
    }

    private static Secret parsed(String text, String setting) {
        try {
            return Secret.parse(text);
        } catch (GeneralSecurityException e) {
            throw new UnusableSecret(
                    "The value of " + setting + " is " + e.getMessage() + ".",
                    "Put there, unchanged, what java -jar portal.jar --new-secret printed.");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw unreadable(file, "does not exist");
        } catch (IOException e) {
            throw unreadable(file, "cannot be read");
        }
    }

    private static UnusableSecret unreadable(Path file, String why) {
        return new UnusableSecret(
                "The file named by " + FILE_SETTING + " " + why + ": " + file,
                "Check the path and that the portal's user may read it.");
    }

    private static Secret missing() {
        throw new UnusableSecret(
                "No secret is set. Without it the portal can neither seal personal data nor keep documents.",
                """
                Make a secret once, keep it safe and apart from the backups, and give it to every copy of the portal:
                    java -jar portal.jar --new-secret
                Set it as %s, or write it to a file and set %s.""".formatted(SETTING, FILE_SETTING));
    }

    private Secret demo() {
        Path file = demoFile();
        try {
            if (!Files.exists(file)) {
                create(OwnerOnly.folder(dataFolder()), file);
            }
            return parsed(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UnusableSecret(
                    "The demo cannot keep its secret in " + file + ": " + e, "Check that the folder can be written.");
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Path draft = OwnerOnly.file(folder.resolve("demo-secret-" + UUID.randomUUID()));
        Files.writeString(draft, Secret.fresh(Purpose.DEMO).text() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean is(String profile) {
        return environment.acceptsProfiles(Profiles.of(profile));
    }

    private @Nullable String setting(String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }
}
