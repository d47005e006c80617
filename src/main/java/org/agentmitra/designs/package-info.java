/** What a template of an administrator's own says, and whether it can be used; apart from where it is kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "sheets", "formats", "targets", "rules"})
package org.agentmitra.designs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
