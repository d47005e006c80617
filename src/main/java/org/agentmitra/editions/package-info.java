/** What presentations were each time they were published: kept, compared with what they are, and brought back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "slides", "presentations"})
package org.agentmitra.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
