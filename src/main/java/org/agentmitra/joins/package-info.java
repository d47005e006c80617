/** Two records, one person: whom a record "to be completed" is likely to be, and its join with that customer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "customers"})
package org.agentmitra.joins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
