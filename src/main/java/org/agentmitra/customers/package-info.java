/** Policyholders in the books of agents. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "privacy", "customerparts", "matching"})
package org.agentmitra.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
