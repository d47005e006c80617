/** A customer's way from a link to a verified account: begun once, gone on with on any device, and sent in. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "codes",
            "discovery",
            "identifiers",
            "notifications",
            "signin",
            "typesetting"
        })
package org.agentmitra.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
