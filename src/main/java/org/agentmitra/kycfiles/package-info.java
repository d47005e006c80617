/** What a customer says of who they are: sealed as a whole, graded for risk, and what of it is compared and corrected. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "keys"})
package org.agentmitra.kycfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
