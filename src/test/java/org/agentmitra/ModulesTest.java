package org.agentmitra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/**
 * Modules use only what they declare, and the picture in docs/architecture.md is true: it is written anew, and the test fails
 * when it had to. One class, since to look through all modules takes long.
 */
class ModulesTest {
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String FROM = "<!-- modules: written by ModulesTest -->\n";
    private static final String UNTIL = "<!-- end of modules -->\n";

    private static final ApplicationModules MODULES = ApplicationModules.of(Portal.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void thePictureShowsTheModulesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        String drawn =
                page.substring(0, page.indexOf(FROM) + FROM.length()) + picture() + page.substring(page.indexOf(UNTIL));
        Files.writeString(PAGE, drawn);
        assertThat(page)
                .as("docs/architecture.md was out of date and has been written anew")
                .isEqualTo(drawn);
    }

    private String picture() {
        return "```mermaid\nflowchart LR\n"
                + MODULES.stream()
                        .sorted(Comparator.comparing(ModulesTest::name))
                        .map(this::arrows)
                        .collect(Collectors.joining())
                + "```\n\n| Module | Purpose |\n|---|---|\n"
                + MODULES.stream()
                        .sorted(Comparator.comparing(ModulesTest::name))
                        .map(module -> "| `" + name(module) + "` | " + purpose(module) + " |\n")
                        .collect(Collectors.joining());
    }

    private String arrows(ApplicationModule module) {
        String name = name(module);
        String arrows = module.getDirectDependencies(MODULES, DependencyType.values())
                .uniqueModules()
                .map(ModulesTest::name)
                .filter(other -> !other.equals("shared") && !other.equals("audit"))
                .sorted()
                .map(other -> "  " + name + " --> " + other + "\n")
                .collect(Collectors.joining());
        return arrows.isEmpty() ? "  " + name + "\n" : arrows;
    }

    private static String purpose(ApplicationModule module) {
        Path file = Path.of("src/main/java/org/agentmitra", name(module), "package-info.java");
        try {
            String text = Files.readString(file);
            return text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                    .replaceAll("\\s*\\n \\*\\s*", " ")
                    .strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
