/** Another password: changed by who knows the old one, or set anew with a link sent by e-mail. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "sessions",
            "signin",
            "passwordrules",
            "codemessages",
            "requests"
        })
package org.agentmitra.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
