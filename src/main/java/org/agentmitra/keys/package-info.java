/** The installation's secret and what is derived from it: sealed columns, keyed hashes, keys for stored files. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
