/** What people did in the demo world besides bringing books: reviews, journeys, families, the agenda. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "demo",
            "agents",
            "customerparts",
            "consents",
            "papers",
            "images",
            "kyc",
            "kycfiles",
            "onboarding",
            "agentrequests",
            "followups",
            "households",
            "nominees",
            "presentations",
            "slides"
        })
package org.agentmitra.scenes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
