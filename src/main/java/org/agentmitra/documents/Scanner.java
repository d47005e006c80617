package org.agentmitra.documents;

import java.io.IOException;
import java.io.InputStream;

/** Something outside that knows harmful files. */
interface Scanner {
    /**
     * Whether nothing harmful was found in the content.
     *
     * @throws IOException when the scanner cannot be reached, or does not say
     */
    boolean isClean(InputStream content) throws IOException;
}
