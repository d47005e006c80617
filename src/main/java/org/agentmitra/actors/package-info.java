/** People on whose behalf the portal works while nobody waits, with the rights of the moment. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "agents"})
package org.agentmitra.actors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
