package org.agentmitra.users;

import java.util.UUID;
import org.agentmitra.shared.Viewer;

/** Tells in whose place somebody may act; known to another module. */
public interface StandIns {
    boolean may(Viewer viewer, UUID user);
}
