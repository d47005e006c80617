/** A customer's way from a link to a verified account: begun once, gone on with on any device, taken in, and forgotten in time. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "identifiers", "notifications", "requests", "carriers"})
package org.agentmitra.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
