/** The audit records made visible and provable: lists, the sealing chain and its verification. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "keys", "sheets"})
package org.agentmitra.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
