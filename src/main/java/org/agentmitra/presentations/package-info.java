/** Presentations that agents make: what they are, their slides, how they are shown, and the one that is active. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "media", "slides", "videos"})
package org.agentmitra.presentations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
