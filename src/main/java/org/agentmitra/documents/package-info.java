/** Encrypted store for files: who keeps which, sealed, scanned, passed on by links that end, and deleted in time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "keys", "blobs"})
package org.agentmitra.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
