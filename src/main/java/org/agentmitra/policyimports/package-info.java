/** How rows of insurers' lists become policies: what they say, what that changes, and the book written in chunks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "matching",
            "policies",
            "formats",
            "targets",
            "standings",
            "plans"
        })
package org.agentmitra.policyimports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
