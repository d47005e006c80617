package org.agentmitra.jobs;

/** The import has moved on, and what was asked for is no longer possible. */
public class WrongState extends RuntimeException {
    WrongState(ImportStatus from, String to) {
        super(from + " cannot become " + to);
    }
}
