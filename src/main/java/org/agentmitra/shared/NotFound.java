package org.agentmitra.shared;

/** The record does not exist, or the viewer may not know that it does. Answered with 404. */
public class NotFound extends RuntimeException {
    public NotFound(String what, Object id) {
        super(what + " " + id);
    }
}
