/** Buckets in S3-compatible stores: how one is named and reached. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.buckets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
