/** Records of who changed what, written in the transaction of the change. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.agentmitra.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
