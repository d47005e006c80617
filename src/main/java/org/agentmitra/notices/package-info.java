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
            "customers",
            "drops",
            "impersonation",
            "jobs",
            "kyc",
            "notifications",
            "passkeys",
            "preferences",
            "privacy",
            "replies",
            "roles"
        })
package org.agentmitra.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
