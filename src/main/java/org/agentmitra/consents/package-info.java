/** What people agreed to: for which purpose, in which version and language of its notice, since when, and until when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customerparts", "me", "privacy"})
package org.agentmitra.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
