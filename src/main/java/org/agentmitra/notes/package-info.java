/** What people write down about a customer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customerparts"})
package org.agentmitra.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
