/** People ask an agent to take them on: the first step of a journey, the agent's answer, and support where none comes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "agents",
            "cards",
            "customers",
            "discovery",
            "me",
            "onboarding",
            "privacy",
            "signin"
        })
package org.agentmitra.agentrequests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
