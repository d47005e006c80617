/** Accounts of users: who they are, how they are reached, whether they may act, and what they sign in with. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "grants", "passwordrules", "codemessages"})
package org.agentmitra.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
