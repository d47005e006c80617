/** Signing in with a code that is sent by e-mail or text message, instead of a password. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "keys", "signin", "codemessages"})
package org.agentmitra.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
