/** How roles change: who may change which to what, written down first, approved by a second person where it is powerful. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "grants"})
package org.agentmitra.rolechanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
