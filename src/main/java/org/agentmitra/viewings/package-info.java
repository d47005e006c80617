/** Who looked at presentations, for how long, and what came of it: counted without knowing anybody, and shown as figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "keys", "presentations", "replies", "shows", "slides"})
package org.agentmitra.viewings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
