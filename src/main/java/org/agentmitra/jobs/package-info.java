/** Imports at work: each uploaded file is checked first, then imported chunk by chunk, through any restart. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "documents",
            "sheets",
            "formats",
            "journals",
            "targets",
            "reviews",
            "templates",
            "recognition",
            "sheetfiles"
        })
package org.agentmitra.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
