package org.agentmitra.confirmations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One field of a form that waits for the proof; the page carries it along, hidden.
 *
 * @param name as the form has it
 */
record Waiting(String name, String value) {
    /** All of them in one, as a change of language takes them along past fields of its own. */
    private static final String PACKED = "proofForm";

    /** Not the form's: what this page asks, and the token that each page has of its own. */
    private static final Set<String> OTHERS =
            Set.of("proof", "proofAnswer", PACKED, "proofTo", "proofFrom", "proofNext", "proofFile", "_csrf");

    /** What no page shows again; it is asked for anew. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret).*");

    /** All fields that were sent, secrets aside, in their order. */
    static List<Waiting> of(HttpServletRequest request) {
        String packed = request.getParameter(PACKED);
        return (packed == null ? sent(request) : unpacked(packed))
                .filter(field -> !OTHERS.contains(field.name())
                        && !SECRET.matcher(field.name()).matches())
                .toList();
    }

    private static Stream<Waiting> sent(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> new Waiting(sent.getKey(), value)));
    }

    /** The fields as browsers write them into one text. */
    static String packed(List<Waiting> fields) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static Stream<Waiting> unpacked(String packed) {
        return Stream.of(packed.split("&"))
                .map(field -> field.split("=", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Waiting(decoded(parts[0]), decoded(parts[1])));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
