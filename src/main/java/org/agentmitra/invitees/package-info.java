/** People who are invited to have an account: one by one, or by spreadsheet through the import, under the same rules. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "actors",
            "agents",
            "discovery",
            "passwords",
            "providers",
            "reviews",
            "sheets",
            "formats",
            "targets",
            "grants"
        })
package org.agentmitra.invitees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
