/** What people choose for themselves: how the portal looks, what they are told and how, who sees what of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "web", "privacy"})
package org.agentmitra.preferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
