package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English and Hindi say the same things, and templates ask only for what is there. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_hi.properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesHaveTheSameKeys(Path file) {
        String hindi = file.getFileName().toString().replace(".properties", "_hi.properties");
        assertThat(read(MESSAGES.resolve(hindi)).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(file).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesTakeTheSameArguments(Path file) {
        Properties english = read(file);
        Properties hindi =
                read(MESSAGES.resolve(file.getFileName().toString().replace(".properties", "_hi.properties")));
        english.forEach((key, text) -> assertThat(argumentsOf(hindi.getProperty((String) key, "")))
                .as("arguments of %s", key)
                .isEqualTo(argumentsOf((String) text)));
    }

    @Test
    void templatesAskOnlyForKeysThatExist() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        english().forEach(file -> known.addAll(read(file).stringPropertyNames()));
        TreeSet<String> asked = new TreeSet<>();
        for (Path template : Templates.all()) {
            KEY.matcher(Files.readString(template)).results().forEach(match -> asked.add(match.group(1)));
        }
        asked.removeAll(known);
        assertThat(asked).isEmpty();
    }

    private static int argumentsOf(String text) {
        return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
