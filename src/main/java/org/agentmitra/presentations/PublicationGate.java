package org.agentmitra.presentations;

import java.util.Optional;
import java.util.UUID;

/** Another module's word on what is about to be shown to anybody. */
public interface PublicationGate {
    /** Key of the text that says why not; empty when nothing is against it. */
    Optional<String> refusal(UUID presentation);
}
