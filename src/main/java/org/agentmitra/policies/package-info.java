/** Policies, their instalments, dues and standing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "customers",
            "joins",
            "targets",
            "sheets",
            "privacy"
        })
package org.agentmitra.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
