/** What people keep up about themselves: name, picture, and the address and phone they are reached by. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "me",
            "signin",
            "codes",
            "sessions",
            "documents",
            "images",
            "preferences",
            "privacy",
            "codemessages",
            "requests"
        })
package org.agentmitra.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
