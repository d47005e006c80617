/** When which presentation shows: a plan for each agent, kept to by a job. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "presentations"})
package org.agentmitra.schedules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
