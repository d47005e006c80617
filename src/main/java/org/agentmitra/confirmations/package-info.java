/** Step-up: who is in proves once more to be the one, before what is powerful, and goes on where that was asked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "sessions", "signin"})
package org.agentmitra.confirmations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
