/** Presentations that agents make: the library, the editor, and the one that is active. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "media", "slides", "videos"})
package org.agentmitra.presentations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
