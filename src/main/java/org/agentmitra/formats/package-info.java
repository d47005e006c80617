/** The sheets that insurers send: which columns they have and how their cells are read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "sheets", "rules", "identifiers"})
package org.agentmitra.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
