package org.agentmitra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads the audit reads words, not the names that the code has for what happened. */
class AuditNamesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @ParameterizedTest
    @CsvSource({"action, audit.action.", "subjectType, audit.type."})
    void whatTheCodeRecordsHasAName(String method, String prefix) throws IOException {
        Pattern returned = Pattern.compile("public String " + method + "\\(\\) \\{\\s+return \"([^\"]+)\";");
        ResourceBundle names = ResourceBundle.getBundle("messages/audit", Locale.ROOT);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> recorded = files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditNamesTest::text)
                    .filter(text -> text.contains("Audited"))
                    .flatMap(text -> returned.matcher(text).results())
                    .map(found -> prefix + found.group(1))
                    .toList();
            assertThat(recorded).hasSizeGreaterThan(20).allMatch(names::containsKey);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
