/** What roles there are and what they grant: shown, explained, and changed by two people where it is powerful. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "users", "sessions", "agents", "matching"})
package org.agentmitra.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
