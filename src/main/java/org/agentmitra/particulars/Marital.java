package org.agentmitra.particulars;

import java.util.Arrays;
import java.util.Optional;

/** Whether somebody is married, as sheets and forms say it. */
public enum Marital {
    SINGLE("S", "U", "SINGLE", "UNMARRIED", "BACHELOR", "अविवाहित"),
    MARRIED("M", "MARRIED", "विवाहित"),
    DIVORCED("D", "DIVORCED", "SEPARATED", "तलाकशुदा"),
    WIDOWED("W", "WIDOWED", "WIDOW", "WIDOWER", "विधवा", "विधुर");

    private final String[] words;

    Marital(String... words) {
        this.words = words;
    }

    /** Message key of its name. */
    public String key() {
        return "particulars.marital." + name();
    }

    static Optional<Marital> of(String typed) {
        return Arrays.stream(values())
                .filter(one -> Particular.isWord(typed, one.words))
                .findFirst();
    }
}
