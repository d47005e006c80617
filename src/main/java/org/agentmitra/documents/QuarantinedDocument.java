package org.agentmitra.documents;

import java.util.UUID;
import org.agentmitra.shared.NotFound;

/**
 * A document that nobody may open yet: the scanner has not answered. It is asked again every minute. To
 * people the document is not there yet.
 */
public class QuarantinedDocument extends NotFound {
    QuarantinedDocument(UUID document) {
        super("document in quarantine", document);
    }
}
