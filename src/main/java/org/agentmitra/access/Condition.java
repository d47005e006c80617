package org.agentmitra.access;

import org.springframework.security.authorization.AuthorizationResult;

/** What has to hold besides the permission. Whoever is refused for one of them can meet it, and then goes on. */
enum Condition implements AuthorizationResult {
    /** The account has a second factor where a role asks for one. */
    FACTOR,
    /** The viewer proved lately to be the one, see {@link org.agentmitra.sessions.Proofs}. */
    PROOF;

    /** As the result of a request's rule it stands for not being met. */
    @Override
    public boolean isGranted() {
        return false;
    }
}
