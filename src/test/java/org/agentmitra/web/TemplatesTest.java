package org.agentmitra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may contain, because the CSP refuses it or because it would not be translated. */
class TemplatesTest {
    private static final Pattern ICON = Pattern.compile("icon\\('([\\w-]+)'\\)");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<style|\\sstyle=|th:style|\\shx-on|\\son[a-z]+=|javascript:");
    private static final Pattern SCRIPT = Pattern.compile("(?i)<script(?![^>]*\\s(th:)?src=)");

    static List<Path> templates() throws IOException {
        return Templates.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noInlineScriptStyleOrHandler(Path template) throws IOException {
        String text = Files.readString(template);
        assertThat(INLINE.matcher(text).results().map(match -> match.group())).isEmpty();
        assertThat(SCRIPT.matcher(text).results().map(match -> match.group())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTextBesidesTheMessages(Path template) throws Exception {
        // The page for a missing database is one file in both languages.
        if (template.endsWith(Path.of("error", "503.html"))) {
            return;
        }
        ParseConfiguration html = ParseConfiguration.htmlConfiguration();
        html.setElementBalancing(ElementBalancing.NO_BALANCING);
        HardCoded found = new HardCoded();
        new SimpleMarkupParser(html).parse(Files.readString(template), found);
        assertThat(found.texts).isEmpty();
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        Set<String> known = new TreeSet<>();
        SYMBOL.matcher(Files.readString(Path.of("static/img/icons.svg")))
                .results()
                .forEach(match -> known.add(match.group(1)));
        Set<String> used = new TreeSet<>(Set.of("home", "shield-check", "file-import", "users"));
        for (Theme theme : Theme.values()) {
            used.add(theme.icon());
        }
        for (Path template : Templates.all()) {
            ICON.matcher(Files.readString(template)).results().forEach(match -> used.add(match.group(1)));
        }
        used.removeAll(known);
        assertThat(used).isEmpty();
    }

    /** Collects text with letters in it that no Thymeleaf attribute replaces. */
    private static final class HardCoded extends AbstractSimpleMarkupHandler {
        private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:errors", "th:replace", "th:insert");
        private static final Set<String> READ_ALOUD = Set.of("placeholder", "title", "aria-label", "alt");
        private static final Pattern LETTER = Pattern.compile("\\p{L}");
        private static final Pattern EXPRESSION = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);

        final List<String> texts = new ArrayList<>();
        private final Deque<Boolean> replaced = new ArrayDeque<>();

        @Override
        public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int col) {
            boolean inside = Boolean.TRUE.equals(replaced.peek());
            boolean here = attributes != null
                    && attributes.keySet().stream().anyMatch(REPLACING::contains)
                    && !name.equals("html");
            replaced.push(inside || here);
            handleStandaloneElement(name, attributes, false, line, col);
        }

        @Override
        public void handleStandaloneElement(
                String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int col) {
            if (attributes != null) {
                attributes.forEach((attribute, value) -> {
                    if (READ_ALOUD.contains(attribute) && value != null) {
                        check(value, line);
                    }
                });
            }
        }

        @Override
        public void handleCloseElement(String name, int line, int col) {
            replaced.poll();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int col) {
            if (!Boolean.TRUE.equals(replaced.peek())) {
                check(new String(buffer, offset, length), line);
            }
        }

        private void check(String text, int line) {
            String plain = EXPRESSION.matcher(text).replaceAll("");
            if (LETTER.matcher(plain).find()) {
                texts.add(line + ": " + plain.strip());
            }
        }
    }
}
