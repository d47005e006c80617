package org.agentmitra.documents;

import java.util.UUID;

/** A document that nobody may open yet: the scanner has not answered. It is asked again every minute. */
public class QuarantinedDocument extends RuntimeException {
    QuarantinedDocument(UUID document) {
        super("document " + document + " waits for the scanner");
    }
}
