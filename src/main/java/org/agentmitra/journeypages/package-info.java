/** The pages around the steps of a customer's journey: its start, how far it came, all answers, sending it in, and its copy. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "carriers",
            "codes",
            "discovery",
            "onboarding",
            "signin",
            "typesetting"
        })
package org.agentmitra.journeypages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
