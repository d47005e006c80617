package org.agentmitra.slides;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a slide says, with marks, see {@link Marks}.
 *
 * @param body lines
 */
public record SlideWords(String title, String subtitle, String body) {
    /** Says nothing. */
    public static final SlideWords NONE = new SlideWords("", "", "");

    /** Whether there is anything to read. */
    public boolean any() {
        return !title.isEmpty() || !subtitle.isEmpty() || !body.isEmpty();
    }

    /** The title as it looks. */
    public List<Phrase> titled() {
        return Marks.read(title);
    }

    /** The subtitle as it looks. */
    public List<Phrase> subtitled() {
        return Marks.read(subtitle);
    }

    /** The lines of the body as they look. */
    public List<List<Phrase>> phrases() {
        return lines().stream().map(Marks::read).toList();
    }

    /** The lines of the body that say something, as they were typed. */
    public List<String> lines() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** All of it without marks, a line each. */
    public String said() {
        return Stream.concat(Stream.of(title, subtitle), lines().stream())
                .map(SlideWords::plain)
                .collect(Collectors.joining("\n"));
    }

    /** What is read of a text: its marks are not. */
    public static String plain(String text) {
        return text.lines()
                .map(line -> Marks.read(line).stream().map(Phrase::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** All its phrases, wherever they stand. */
    Stream<Phrase> all() {
        return Stream.concat(Stream.of(titled(), subtitled()), phrases().stream())
                .flatMap(List::stream);
    }

    SlideWords filled(Map<String, String> known) {
        return new SlideWords(
                Placeholders.fill(title, known), Placeholders.fill(subtitle, known), Placeholders.fill(body, known));
    }
}
