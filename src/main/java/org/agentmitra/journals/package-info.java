/** What happened to imports: every move and every chunk, who and when, and how fast the portal is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "targets"})
package org.agentmitra.journals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
