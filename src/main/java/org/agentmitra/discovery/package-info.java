/** How people find their agent: public cards, the search among them, and links and QR codes that agents give away. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "accounts", "agents", "providers", "preferences", "documents", "signin"})
package org.agentmitra.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
