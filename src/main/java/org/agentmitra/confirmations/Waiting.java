package org.agentmitra.confirmations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One field of a form that waits for the proof; the page carries it along, hidden.
 *
 * @param name as the form has it
 */
record Waiting(String name, String value) {
    /** Not the form's: what this page asks, and the token that each page has of its own. */
    private static final Set<String> OTHERS =
            Set.of("proof", "proofTo", "proofFrom", "proofNext", "proofFile", "_csrf");

    /** What no page shows again; it is asked for anew. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret).*");

    /** All fields that were sent, secrets aside, in their order. */
    static List<Waiting> of(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> !OTHERS.contains(sent.getKey())
                        && !SECRET.matcher(sent.getKey()).matches())
                .flatMap(sent -> all(sent.getKey(), sent.getValue()))
                .toList();
    }

    private static Stream<Waiting> all(String name, String[] values) {
        return Arrays.stream(values).map(value -> new Waiting(name, value));
    }
}
