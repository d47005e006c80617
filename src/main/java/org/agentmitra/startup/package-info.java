/** Looks before the portal opens whether this installation may run as it is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {"keys"})
package org.agentmitra.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
