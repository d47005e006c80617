/** The first page after signing in: what is due, what lapses, who has a birthday. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "policies", "customerparts", "imports", "flags", "me"})
package org.agentmitra.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
