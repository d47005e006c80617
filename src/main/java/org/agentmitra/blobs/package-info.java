/** Where the bytes of papers and files lie: a folder, or a bucket of S3. They come sealed and by generated names. */
@NullMarked
@ApplicationModule(allowedDependencies = {"buckets", "keys"})
package org.agentmitra.blobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
