/** Commission bills of insurers: what was paid for which policy, what fits none, and what somebody disputes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "sheets",
            "formats",
            "matching",
            "targets",
            "jobs"
        })
package org.agentmitra.commissionbills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
