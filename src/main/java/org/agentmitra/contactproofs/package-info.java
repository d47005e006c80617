/** People to call in an emergency who say by a code that they agree; nobody has to, and they never see policies. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "answers", "codes", "keys", "onboarding", "signin", "codemessages"})
package org.agentmitra.contactproofs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
