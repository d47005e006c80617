/** Who sees a request's page: the security chain, the rule of each address, the viewer, and what is said to who may not. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "agents",
            "flags",
            "matching",
            "requests",
            "sessions",
            "signin",
            "uses"
        })
package org.agentmitra.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
