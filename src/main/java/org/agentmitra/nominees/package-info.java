/** Whom customers name to receive what their policies pay, by default for every policy of theirs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customerparts", "policies"})
package org.agentmitra.nominees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
