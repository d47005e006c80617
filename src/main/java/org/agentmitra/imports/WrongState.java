package org.agentmitra.imports;

/** The import has moved on, and what was asked for is no longer possible. */
class WrongState extends RuntimeException {
    WrongState(ImportStatus from, ImportStatus to) {
        super(from + " cannot become " + to);
    }
}
