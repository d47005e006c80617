/** How long it is kept who customers are: five years beyond the relationship with them, and no longer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customerparts", "kyc", "onboarding", "papers"})
package org.agentmitra.kycretention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
