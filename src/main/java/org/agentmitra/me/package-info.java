/** The own page of a customer: one column of parts, each of the module that knows it. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.agentmitra.me;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
