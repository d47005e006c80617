/** What people answer to presentations, and what agents do about it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "agents",
            "customers",
            "followups",
            "keys",
            "presentations",
            "privacy",
            "shows",
            "signin"
        })
package org.agentmitra.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
