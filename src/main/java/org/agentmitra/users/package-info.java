/** Administration of users: who there is, what they may do, and barring those who may no longer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "agents",
            "invitees",
            "providers",
            "passwords",
            "sessions",
            "sheets",
            "preferences",
            "signin",
            "views"
        })
package org.agentmitra.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
