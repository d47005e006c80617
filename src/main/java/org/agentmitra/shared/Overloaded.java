package org.agentmitra.shared;

/** The work would have to wait too long for its turn. Answered with 503; trying again in a moment is right. */
public class Overloaded extends RuntimeException {
    public Overloaded(String what) {
        super(what);
    }
}
