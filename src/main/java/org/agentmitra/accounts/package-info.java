/** Users, their roles and what the roles may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.agentmitra.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
