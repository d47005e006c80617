/** What new customers answer of themselves: about them, and whom to call in an emergency. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "keys",
            "identifiers",
            "onboarding",
            "papers",
            "kyc",
            "kycfiles"
        })
package org.agentmitra.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
