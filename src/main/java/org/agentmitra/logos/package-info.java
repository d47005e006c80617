/** Logos of insurers: brought, drawn anew, kept encrypted and shown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "documents", "images", "providers"})
package org.agentmitra.logos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
