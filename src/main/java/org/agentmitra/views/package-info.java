/** Filters of a list that somebody kept under a name, and the one it opens with. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "privacy"})
package org.agentmitra.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
