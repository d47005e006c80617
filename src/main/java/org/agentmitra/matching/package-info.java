/** Who a list speaks of: people found again in an agent's book, completed, newly taken in, and taken out again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "customerparts"})
package org.agentmitra.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
