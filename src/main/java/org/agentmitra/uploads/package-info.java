/** Files on their way in: into whose book, of which kind, taken or refused with a reason; samples to try. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "agents", "providers", "sheets", "formats", "imports"})
package org.agentmitra.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
