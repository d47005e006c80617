/** The same thing done to many users at once, on one page or on all that match a filter. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "accounts", "actors", "users"})
package org.agentmitra.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
