/** Agents, territories and appointments: the tree that decides who sees what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "providers", "privacy"})
package org.agentmitra.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
