/** What all pages share: layout model, navigation, error pages, the security chain, the viewer of a request. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "agents",
            "matching",
            "flags",
            "sessions",
            "signin",
            "uses"
        })
package org.agentmitra.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
