/** What the portal told whom, for those who look after it: found, looked at, sent again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "notifications", "directory", "carriers"})
package org.agentmitra.dispatches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
