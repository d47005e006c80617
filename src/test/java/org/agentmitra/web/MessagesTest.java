package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English and Hindi say the same things, and templates ask only for what is there. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    /** Keys of errors: in constraints, refusals and rejected values. */
    private static final Pattern SAID =
            Pattern.compile("(?:\"\\{|Refused\\(\"\\w+\", \"|rejectValue\\(\"\\w+\", \"|reject\\(\")([a-z][\\w.-]*)");

    private static final Set<Object> ABBREVIATED = Set.of("policies.instalment.number");
    /** Lapse, date, cell, column, insurer, month, number of a policy; and spellings without the dot below. */
    private static final Pattern OTHER_WORDS = Pattern.compile(
            "लैप्स|व्यपगत|तारीख|(?<![\\p{L}\\p{M}])खान[ाेो]|स्तंभ|बीमाकर्ता|(?<![\\p{L}\\p{M}])माह(?![\\p{L}\\p{M}])|पॉलिसी संख्या|घटित|"
                    + "खाली|गलत|खराब|(?<![\\p{L}\\p{M}])फाइल|(?<![\\p{L}\\p{M}])फोन");

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");

    private static final Pattern WHOLE = Pattern.compile("[a-z][\\w-]*(?:\\.[\\w-]+)+");
    /** What code puts an ending of its own to: {@code 'users.filter.' + name}. */
    private static final Pattern BEGINNING = Pattern.compile("[a-z][\\w-]*\\.(?:[\\w.-]*[.-])?(?=['\"|$])");

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
        Properties hindi = hindi(file);
        english.forEach((key, text) -> assertThat(argumentsOf(hindi.getProperty((String) key, "")))
                .as("arguments of %s", key)
                .isEqualTo(argumentsOf((String) text)));
    }

    @ParameterizedTest
    @MethodSource("english")
    void bothLanguagesEndAsTheSameKindOfText(Path file) {
        Properties english = read(file);
        Properties hindi = hindi(file);
        english.forEach((key, text) -> {
            String translated = hindi.getProperty((String) key, "");
            assertThat(translated).as("Hindi ends with a danda: %s", key).doesNotEndWith(".");
            if (!ABBREVIATED.contains(key)) {
                assertThat(translated.endsWith("।"))
                        .as("both or neither end with a stop: %s", key)
                        .isEqualTo(((String) text).endsWith("."));
            }
            assertThat((String) text)
                    .as("who writes one full sentence ends the last one too: %s", key)
                    .doesNotContainPattern("[a-z]\\. [A-Z].*[a-z]$");
        });
    }

    @Test
    void whatIsWrongWithAFieldIsSaidInWholeSentences() throws IOException {
        Properties all = new Properties();
        for (Path file : english()) {
            all.putAll(read(file));
        }
        Set<String> said = new TreeSet<>();
        for (Path file : code()) {
            SAID.matcher(Files.readString(file)).results().forEach(match -> said.add(match.group(1)));
        }
        said.retainAll(all.stringPropertyNames());
        assertThat(said).hasSizeGreaterThan(30);
        said.removeIf(key -> all.getProperty(key).endsWith("."));
        assertThat(said).as("error messages without a stop").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("english")
    void hindiHasOneWordForAConcept(Path file) {
        hindi(file)
                .forEach((key, text) ->
                        assertThat((String) text).as((String) key).doesNotContainPattern(OTHER_WORDS));
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

    @Test
    void everyKeyIsAskedFor() throws IOException {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (Path file :
                Stream.concat(code().stream(), Templates.all().stream()).toList()) {
            String text = Files.readString(file);
            WHOLE.matcher(text).results().forEach(match -> whole.add(match.group()));
            BEGINNING.matcher(text).results().forEach(match -> beginnings.add(match.group()));
        }
        TreeSet<String> dead = new TreeSet<>();
        english().forEach(file -> dead.addAll(read(file).stringPropertyNames()));
        dead.removeAll(whole);
        dead.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        assertThat(dead).as("keys that neither code nor templates ask for").isEmpty();
    }

    private static List<Path> code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static int argumentsOf(String text) {
        return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static Properties hindi(Path file) {
        return read(MESSAGES.resolve(file.getFileName().toString().replace(".properties", "_hi.properties")));
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
