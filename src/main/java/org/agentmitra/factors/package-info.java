/** Second steps at sign-in: codes of an authenticator app, and recovery codes for who lost it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "keys", "signin"})
package org.agentmitra.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
