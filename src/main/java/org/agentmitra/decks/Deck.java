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
 * @param worded whether words are wanted where they can be had, rather than pictures of the pages
 * @param slides how many are made so far
 * @param pages how many will be made; none before that is known
 * @param shortened whether some words were too many for a slide
 * @param undrawn positions of slides that should be pictures and are not, as people read them; empty for none
 * @param lacking the same of pictures without all that stood on the page
 * @param refusal key of what speaks against it; null for nothing
 * @param presentation null until it is made
 */
record Deck(
        UUID id,
        UUID user,
        String name,
        String language,
        boolean worded,
        State state,
        @Nullable UUID document,
        int tries,
        int slides,
        int pages,
        boolean shortened,
        String undrawn,
        String lacking,
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

    /** How far it has come, as the page that tells it sends it back. */
    public String mark() {
        return slides + "-" + pages;
    }

    /** Whether something came out otherwise than its maker may expect. */
    public boolean remarkable() {
        return !undrawn.isEmpty() || !lacking.isEmpty();
    }

    /** Of what was made, {@code decks.made} says how much. */
    public String told() {
        return shortened ? "decks.made.shortened" : "decks.made";
    }
}
