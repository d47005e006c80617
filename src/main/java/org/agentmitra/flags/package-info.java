/** What is switched on for whom: flags with overrides, schedule and roll-out, changed without a deploy. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "agents", "providers"})
package org.agentmitra.flags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
