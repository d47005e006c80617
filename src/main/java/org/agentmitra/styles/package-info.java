/** How an agent's presentations look unless a slide says otherwise: colours, time, logo and contact line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "media", "slides", "presentations"})
package org.agentmitra.styles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
