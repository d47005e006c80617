/** The second step of a customer's journey: what they agree to, their papers, and the numbers on them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "consents", "identifiers", "onboarding", "papers"})
package org.agentmitra.paperstep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
