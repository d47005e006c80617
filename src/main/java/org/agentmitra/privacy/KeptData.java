package org.agentmitra.privacy;

import java.util.Map;
import org.agentmitra.shared.Viewer;

/** What a module keeps about people, for the copy that everybody may take of their own. */
public interface KeptData {
    /**
     * Files of what is kept about the viewer: bytes as they are, everything else to be written as JSON.
     *
     * @return by name with its ending, such as {@code policies.json}; empty where nothing can be kept
     */
    Map<String, ?> files(Viewer viewer);
}
