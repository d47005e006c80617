package org.agentmitra.confirmations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.signin.Evidence;

/** A proof that a device of the user shows and nobody types. The module that knows such devices takes it. */
public interface ShownProof {
    /** What the page's script asks the user's devices, as JSON; empty for who has none that asks who holds it. */
    Optional<String> question(UUID user, HttpServletRequest request);

    /** What a device answered; empty when this browser was asked nothing, or long ago, or it is no answer. */
    Optional<Evidence> read(String answer, HttpServletRequest request);
}
