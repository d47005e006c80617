/** Links and QR codes by which agents invite people: made, shared, followed, and kept until the journey begins. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "agents", "privacy", "cards", "signin", "requests"})
package org.agentmitra.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
