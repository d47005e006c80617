/** Customers who go to another agent: who agreed to it, when and how. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "agents", "customerparts", "books", "bulk"})
package org.agentmitra.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
