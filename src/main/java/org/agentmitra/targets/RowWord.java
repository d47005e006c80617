package org.agentmitra.targets;

/** What somebody said of a row as a whole, beside what stands in its cells. */
public enum RowWord {
    NONE,
    /** It is left out. */
    SKIP,
    /** It is taken as it stands: as a new record however near its key comes to one, or though the book says otherwise. */
    NEW
}
