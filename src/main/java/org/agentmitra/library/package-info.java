/** The library of presentations: found, named, published, put away, deleted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "presentations", "slides"})
package org.agentmitra.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
