/** Which permissions are used, by whom they were given to, and which are not. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "grants"})
package org.agentmitra.uses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
