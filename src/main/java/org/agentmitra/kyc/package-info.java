/** Who a customer is: the file of what they said, its case, who looks at it, and how that is decided. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "kycfiles", "customerparts", "documents", "matching", "papers"})
package org.agentmitra.kyc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
