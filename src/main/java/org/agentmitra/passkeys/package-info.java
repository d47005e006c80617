/** Passkeys (WebAuthn): the only thing to sign in with, the second step after a password, or the proof of who is in. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "accounts", "signin", "factors", "confirmations", "privacy", "requests"})
package org.agentmitra.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
