package org.agentmitra.documents;

import java.util.UUID;

/** A document whose row exists but whose content is gone, was changed, or was sealed with a key the portal lacks. */
public class UnreadableDocument extends RuntimeException {
    UnreadableDocument(UUID document, String why) {
        super("document " + document + ": " + why);
    }

    UnreadableDocument(UUID document, String why, Throwable cause) {
        super("document " + document + ": " + why, cause);
    }
}
