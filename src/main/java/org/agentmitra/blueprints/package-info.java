/** Templates of presentations: made and published by administrators, taken and rated by agents; six are shipped. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "slides", "presentations"})
package org.agentmitra.blueprints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
