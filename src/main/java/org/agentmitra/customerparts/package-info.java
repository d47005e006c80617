/** What hangs on a customer: parts of the page, records that follow joins and moves, states and events, by id alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "privacy"})
package org.agentmitra.customerparts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
