/** Work that any node goes on with until it is done, also after the process that began it died. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.chores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
