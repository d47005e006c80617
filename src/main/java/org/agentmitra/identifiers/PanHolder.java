package org.agentmitra.identifiers;

import java.util.Arrays;

/** Whose a PAN is, by its fourth letter (DOMAIN.md, section 1). */
public enum PanHolder {
    PERSON('P'),
    COMPANY('C'),
    HINDU_FAMILY('H'),
    FIRM('F'),
    ASSOCIATION('A'),
    TRUST('T'),
    BODY_OF_INDIVIDUALS('B'),
    LOCAL_AUTHORITY('L'),
    ARTIFICIAL_PERSON('J'),
    GOVERNMENT('G'),
    /** A letter that is given out, but whose meaning is not published. */
    UNPUBLISHED('K');

    private final char letter;

    PanHolder(char letter) {
        this.letter = letter;
    }

    static PanHolder of(char letter) {
        return Arrays.stream(values())
                .filter(holder -> holder.letter == letter)
                .findFirst()
                .orElseThrow();
    }
}
