/** Permissions, and what roles grant of them: by themselves and by those they inherit from, who holds them, and who may give and take them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.agentmitra.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
