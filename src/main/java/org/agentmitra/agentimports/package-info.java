/** How rows of insurers' lists of agents become agents, with their accounts where the sender may open those, and the way back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "actors",
            "agents",
            "formats",
            "passwords",
            "providers",
            "rules",
            "targets"
        })
package org.agentmitra.agentimports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
