/** Administration of users, one by one: what they may do, who they are, and barring those who may no longer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "invitees",
            "providers",
            "passwords",
            "sessions",
            "preferences",
            "signin",
            "grants",
            "directory"
        })
package org.agentmitra.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
