/** The plans that insurers sell, each version with its rules of grace, of paid-up value and of revival. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "providers"})
package org.agentmitra.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
