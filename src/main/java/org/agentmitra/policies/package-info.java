/** The book of policies: listed, counted, shown and exported. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "customerparts",
            "matching",
            "joins",
            "targets",
            "sheets",
            "privacy",
            "standings",
            "plans"
        })
package org.agentmitra.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
