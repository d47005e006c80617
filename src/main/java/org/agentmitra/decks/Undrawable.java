package org.agentmitra.decks;

/** A page of which no picture can be made. What stands on it can be told all the same. */
class Undrawable extends RuntimeException {
    Undrawable(String why) {
        super(why);
    }
}
