/** Empty workbooks made of templates: filled in by agents, known again when they come back, shown while a template is designed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "providers",
            "rules",
            "formats",
            "sheets",
            "designs",
            "targets",
            "templates",
            "jobs",
            "recognition",
            "standings",
            "plans"
        })
package org.agentmitra.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
