/** Where support and compliance review who customers are: the queue, the case, and what they decide. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "identifiers", "kyc", "kycdoubles", "kycfiles", "papers"})
package org.agentmitra.kycdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
