/** Imports that a second person has to agree to: which, with what figures, and what they said. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "providers", "targets", "jobs"})
package org.agentmitra.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
