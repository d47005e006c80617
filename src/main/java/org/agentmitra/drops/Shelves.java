package org.agentmitra.drops;

import java.io.IOException;

/** Where the folders of insurers lie. */
interface Shelves {
    /** Whether folders can be watched: where they lie is named, and there. */
    boolean isPossible();

    /** Whether anything lies in that folder; also true where that cannot be seen. */
    boolean holdsSomething(String folder);

    /** The folder of that name; an empty one where there is none. @throws IOException also when it leads elsewhere */
    Shelf open(String folder) throws IOException;
}
