/**
 * Support that acts in somebody's place: with a reason, for a short time, told to the person, and both names in the
 * audit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "access", "users", "grants", "directory"})
package org.agentmitra.impersonation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
