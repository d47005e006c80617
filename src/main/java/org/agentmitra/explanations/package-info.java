/** Why somebody may do a thing or may not: the roles, their time and reach, and where the person stands. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "agents", "directory", "grants", "matching"})
package org.agentmitra.explanations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
