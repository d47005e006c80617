package org.agentmitra.particulars;

import java.util.Arrays;
import java.util.Optional;

/** As sheets and forms say it. */
public enum Gender {
    FEMALE("F", "FEMALE", "W", "WOMAN", "महिला", "स्त्री"),
    MALE("M", "MALE", "MAN", "पुरुष"),
    OTHER("O", "OTHER", "T", "TRANSGENDER", "अन्य");

    private final String[] words;

    Gender(String... words) {
        this.words = words;
    }

    /** Message key of its name. */
    public String key() {
        return "particulars.gender." + name();
    }

    static Optional<Gender> of(String typed) {
        return Arrays.stream(values())
                .filter(one -> Particular.isWord(typed, one.words))
                .findFirst();
    }
}
