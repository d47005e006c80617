/** Policyholders open accounts of their own, with an e-mail address and a phone that they prove to be theirs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "accounts",
            "codes",
            "flags",
            "signin",
            "passwordrules",
            "codemessages",
            "requests"
        })
package org.agentmitra.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
