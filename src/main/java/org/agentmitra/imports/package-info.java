/** The main job: an insurer's workbook becomes a live book, checked first, then row by row, through any restart. */
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
            "targets",
            "reviews"
        })
package org.agentmitra.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
