/** Who there is: users found, listed, counted and given out as a table, to each viewer those whom they may see. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "preferences", "providers", "sheets", "signin", "views"})
package org.agentmitra.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
