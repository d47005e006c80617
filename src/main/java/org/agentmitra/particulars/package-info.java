/** What else is known of customers, beyond what identifies and reaches them. Sealed as a whole. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customerparts", "identifiers", "keys"})
package org.agentmitra.particulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
