/** A second person's word on presentations that name benefits or premiums, where the insurer asks for it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "providers", "slides", "presentations"})
package org.agentmitra.clearances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
