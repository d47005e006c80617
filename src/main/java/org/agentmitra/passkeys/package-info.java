/** Passkeys (WebAuthn): the only thing to sign in with, or the second step after a password. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "signin", "factors", "privacy"})
package org.agentmitra.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
