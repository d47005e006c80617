/** Encrypted store for files, in a folder or in S3. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "buckets", "keys"})
package org.agentmitra.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
