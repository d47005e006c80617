/** The last step of a customer's journey: by which ways to be reached and when, nominees, and what is agreed to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "answers", "consents", "onboarding", "preferences"})
package org.agentmitra.profilestep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
