package org.agentmitra.sheets;

import java.util.Arrays;
import java.util.Optional;

/** What may stand between the fields of a text file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    /** As it stands in the file. */
    public char character() {
        return character;
    }

    /** Empty for a character that only a file itself can name. */
    public static Optional<Separator> of(char character) {
        return Arrays.stream(values())
                .filter(separator -> separator.character == character)
                .findFirst();
    }
}
