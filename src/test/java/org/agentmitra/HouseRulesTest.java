package org.agentmitra;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What CONTRIBUTING.md promises about the code, as far as a machine can tell. */
class HouseRulesTest {
    private static final Pattern FORBIDDEN_NAME = Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Dto|Cmd)");
    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float)\\b");

    /** H2 ties such a check to the connection that made the table: it fails when the pool has closed that one. */
    private static final Pattern LIST_CHECK =
            Pattern.compile("\\bcheck\\s*\\([^;]*?\\bin\\s*\\(", Pattern.CASE_INSENSITIVE);

    private static final int LISTS_ENDED = 320;

    @Test
    void noSourceFileHasMoreThan250Lines() throws IOException {
        List<String> overlong = files("src", "templates", "static/js", "static/css", "db")
                .filter(file -> lines(file).size() > 250)
                .map(Path::toString)
                .toList();
        assertThat(overlong).isEmpty();
    }

    @Test
    void mostTypesArePackagePrivate() {
        List<JavaClass> types = mainTypes().stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open * 2).as("public types of %d", types.size()).isLessThan(types.size());
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(mainTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> FORBIDDEN_NAME.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void moneyIsNeverFloatingPoint() throws IOException {
        assertThat(files("src/main/java")
                        .flatMap(file -> lines(file).stream()
                                .filter(line -> FLOATING.matcher(line.replaceAll("//.*|\\*.*", ""))
                                        .find())
                                .map(line -> file.getFileName() + ": " + line.strip())))
                .isEmpty();
    }

    @Test
    void migrationsHaveAVersionOnce() throws IOException {
        for (String vendor : List.of("h2", "postgresql")) {
            List<String> versions = Stream.concat(files("db/migration"), files("db/vendor/" + vendor))
                    .map(file -> file.getFileName().toString().replaceAll("__.*", ""))
                    .toList();
            assertThat(versions).doesNotHaveDuplicates();
        }
        assertThat(names("db/vendor/h2")).containsExactlyElementsOf(names("db/vendor/postgresql"));
    }

    @Test
    void noCheckComparesWithAList() throws IOException {
        assertThat(files("db")
                        .filter(file -> version(file) > LISTS_ENDED)
                        .filter(file -> LIST_CHECK
                                .matcher(String.join(" ", lines(file)))
                                .find())
                        .map(file -> file.getFileName().toString()))
                .isEmpty();
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("^V0*(\\d+)__.*", "$1"));
    }

    private static List<String> names(String folder) throws IOException {
        return files(folder).map(file -> file.getFileName().toString()).sorted().toList();
    }

    private static JavaClasses mainTypes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.agentmitra");
    }

    private static Stream<Path> files(String... folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(HouseRulesTest::isSource).forEach(all::add);
            }
        }
        return all.stream();
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*\\.(java|html|js|css|sql)");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
