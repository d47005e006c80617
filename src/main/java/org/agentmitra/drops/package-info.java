/** Folders that insurers fill: what lies there becomes imports that wait for their agents. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "actors", "agents", "buckets", "providers", "uploads"})
package org.agentmitra.drops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
