package org.agentmitra.passkeys;

import org.agentmitra.confirmations.ShownProof;
import org.agentmitra.factors.OtherFactor;
import org.agentmitra.signin.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the pages that ask for passkeys under which address the portal has passkeys. Their script shows what asks for
 * one only under that address, and where the browser knows passkeys.
 */
@ControllerAdvice(basePackageClasses = {Entrance.class, OtherFactor.class, ShownProof.class, PasskeyAdvice.class})
class PasskeyAdvice {
    private final RelyingParty party;

    PasskeyAdvice(RelyingParty party) {
        this.party = party;
    }

    /** Null where there are none to be had. */
    @ModelAttribute("passkeyOrigin")
    @Nullable
    String origin() {
        return party.usable() ? party.origin() : null;
    }
}
