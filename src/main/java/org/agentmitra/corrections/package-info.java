/** What people say of the rows of a checked import: other contents of cells, rows left out, and whose policy a row means. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "keys",
            "identifiers",
            "sheets",
            "formats",
            "targets",
            "reviews",
            "jobs",
            "imports",
            "recognition",
            "sheetfiles"
        })
package org.agentmitra.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
