/** Imports taken back: what would be, the work in the queue, and what came of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "chores", "targets", "jobs"})
package org.agentmitra.undos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
