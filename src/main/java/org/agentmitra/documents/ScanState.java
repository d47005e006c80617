package org.agentmitra.documents;

/** What a scanner said of a file. */
public enum ScanState {
    /** None was configured when the file came. */
    NONE,
    /** It has not answered yet: the file is in quarantine. */
    WAITING,
    CLEAN
}
