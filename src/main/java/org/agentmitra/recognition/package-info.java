/** Which sheet a file is: where its header stands, and what its columns most likely are by their headers and values. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheets", "formats", "identifiers"})
package org.agentmitra.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
