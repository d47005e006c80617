/** The same thing done to many users or customers at once: begun, gone on with, shown and taken back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "actors", "chores"})
package org.agentmitra.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
