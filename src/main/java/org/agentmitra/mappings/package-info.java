/** What the columns of a file are: proposed, said by people, and remembered for the next file of the same source. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "sheets",
            "formats",
            "identifiers",
            "targets",
            "jobs",
            "imports",
            "templates",
            "recognition",
            "standings",
            "plans"
        })
package org.agentmitra.mappings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
