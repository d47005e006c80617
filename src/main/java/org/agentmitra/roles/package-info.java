/** The pages of roles: which there are and what they grant, the forms for another one, and how many sessions their holders may have. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "sessions", "grants", "rolechanges"})
package org.agentmitra.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
