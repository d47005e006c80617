/** What people are told of what happens elsewhere: who, by which of the ways they chose, and with which template. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "agentrequests",
            "agents",
            "alerts",
            "approvals",
            "cards",
            "clearances",
            "customerparts",
            "documents",
            "drops",
            "impersonation",
            "jobs",
            "kyc",
            "notifications",
            "onboarding",
            "papers",
            "passkeys",
            "preferences",
            "privacy",
            "replies",
            "grants",
            "requests",
            "carriers",
            "rolechanges"
        })
package org.agentmitra.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
