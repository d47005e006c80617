package org.agentmitra.web;

import org.agentmitra.shared.Viewer;

/** What the bell in the shell shows; the inbox implements it. */
public interface UnreadMessages {
    /** Messages the viewer has not read, in one query; 100 stands for more than 99. */
    int of(Viewer viewer);
}
