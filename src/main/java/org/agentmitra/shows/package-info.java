/** Presentations as they are shown: on home pages, full screen, and to whoever has a link. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "customerparts", "home", "me", "presentations", "web", "requests"})
package org.agentmitra.shows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
