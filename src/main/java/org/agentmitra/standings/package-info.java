/** How a policy stands on a day: what its insurer said last, its instalments, and what follows from the dates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "targets"})
package org.agentmitra.standings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
