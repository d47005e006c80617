/** Files on their way in: for which purpose, into whose book, taken or refused with a reason; samples to try. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "agents",
            "providers",
            "sheets",
            "formats",
            "targets",
            "jobs",
            "corrections",
            "mappings",
            "templates",
            "workbooks",
            "recognition",
            "plans"
        })
package org.agentmitra.uploads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
