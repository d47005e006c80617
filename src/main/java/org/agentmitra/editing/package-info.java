/** Slides being made: their forms, saved while they are typed, seen as they will be, and taken back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "media", "slides", "presentations"})
package org.agentmitra.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
