/** Insurers and the plans they sell. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.agentmitra.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
