package org.agentmitra.decks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that slides are made of.
 *
 * @param id key of the form that brought it
 * @param user who brought it
 * @param document null once nothing more is made of it
 * @param tries how often it was begun
 * @param slides how many are made so far
 * @param shortened whether some words were too many for a slide
 * @param refusal key of what speaks against it; null for nothing
 * @param presentation null until it is made
 */
record Deck(
        UUID id,
        UUID user,
        String name,
        String language,
        State state,
        @Nullable UUID document,
        int tries,
        int slides,
        boolean shortened,
        @Nullable String refusal,
        @Nullable UUID presentation) {
    /** How far it has come. */
    enum State {
        WAITING,
        DONE,
        REFUSED
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    /** Of what was made, {@code decks.made} says how much. */
    String told() {
        return shortened ? "decks.made.shortened" : "decks.made";
    }
}
