/** Getting in and out: sign-in, sign-out, the first account of a new installation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "agents", "keys", "sessions", "passwordrules"})
package org.agentmitra.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
