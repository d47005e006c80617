/** Watching over sign-ins, denials and exports: the events, and alerts that somebody acknowledges. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.agentmitra.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
