package org.agentmitra.rules;

import java.util.List;

/**
 * A value that a column may hold, and how senders spell it.
 *
 * @param spellings other than the value itself
 */
public record Choice(String value, List<String> spellings) {
    /** Whether the text means this value; letters of both cases are one. */
    public boolean means(String text) {
        String plain = text.strip();
        return plain.equalsIgnoreCase(value) || spellings.stream().anyMatch(plain::equalsIgnoreCase);
    }
}
