/** Families: which customers of a book live together, and what they pay together. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customerparts", "matching"})
package org.agentmitra.households;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
