package org.agentmitra.kyc;

import org.agentmitra.kycfiles.FileField;

/**
 * Something a customer has to bring, and why.
 *
 * @param kind name of a kind of paper, {@link FileField#kind()} of something to be corrected, or {@link #WORDS} for an
 *     answer in words
 */
public record Wanted(String kind, String reason) {
    /** Longest reason. */
    public static final int LONGEST = 500;

    /** What is answered in words and not by a paper. */
    public static final String WORDS = "WORDS";

    boolean paper() {
        return !kind.equals(WORDS) && FileField.of(kind).isEmpty();
    }
}
