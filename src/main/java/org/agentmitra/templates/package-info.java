/** Templates of sheets that administrators design, publish and restore; the lists and forms for them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "providers", "sheets", "formats", "targets", "rules", "designs"})
package org.agentmitra.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
