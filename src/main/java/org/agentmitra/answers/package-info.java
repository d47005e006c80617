/** What new customers answer of themselves: about them, whom to call in an emergency, how they want to be reached. */
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
            "kycfiles",
            "consents",
            "preferences"
        })
package org.agentmitra.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
