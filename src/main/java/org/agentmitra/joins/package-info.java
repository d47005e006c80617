/** Two records, one person: whom a record is likely to be, its join with that customer, and the way back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "customerparts", "customers", "matching"})
package org.agentmitra.joins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
