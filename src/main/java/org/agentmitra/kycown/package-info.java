/** How far the review of a customer has come, as the customer sees it: what to do next, what is asked for, objecting. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "answers",
            "consents",
            "identifiers",
            "kyc",
            "kycfiles",
            "me",
            "papers",
            "privacy"
        })
package org.agentmitra.kycown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
