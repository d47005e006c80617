/** Large files that come in pieces and go on where a connection broke; they are sealed from the first byte on. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "documents"})
package org.agentmitra.pieces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
