/** Reads what videos and their captions are, in bounded memory, and refuses what is something else as well. No beans. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.agentmitra.footage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
