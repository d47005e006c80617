/** What agents tell of themselves to people who look for one: kept up, published by the agent alone, and found. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "privacy", "preferences", "documents"})
package org.agentmitra.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
