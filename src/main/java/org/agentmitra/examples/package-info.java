/** Templates that begin with an example of the sheet they are for: what its columns most likely are. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "sheets",
            "rules",
            "formats",
            "targets",
            "designs",
            "templates",
            "uploads",
            "recognition",
            "sheetfiles",
            "standings",
            "plans"
        })
package org.agentmitra.examples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
