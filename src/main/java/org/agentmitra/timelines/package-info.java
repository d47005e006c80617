/** Everything that is known to have happened to a customer, in one line of time: whoever knows something tells it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "customerparts"})
package org.agentmitra.timelines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
