/** An agent's book as a list: searched, narrowed to segments, sorted, counted, taken away as a file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "bulk", "customerparts", "matching", "views", "sheets"})
package org.agentmitra.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
