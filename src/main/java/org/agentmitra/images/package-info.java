/** Pictures that people upload, read safely and drawn anew. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.agentmitra.images;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
