/** What a slide is, what may stand on it, and when it can be read. No beans. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.agentmitra.slides;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
