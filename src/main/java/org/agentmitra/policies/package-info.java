/** The book of policies: their instalments, dues and standing, listed, shown and exported. */
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
            "privacy"
        })
package org.agentmitra.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
