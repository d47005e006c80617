/** Videos that agents bring for what they show: examined, sealed, played piece by piece, with a poster and captions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "documents", "footage", "keys", "media", "pieces"})
package org.agentmitra.videos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
