/** Insurers: registered, changed, listed, suspended, and looked up by others. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.agentmitra.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
