/** Papers that people show to prove who they are: checked, drawn anew, covered where they must be, asked for, judged. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "keys", "documents", "identifiers", "images"})
package org.agentmitra.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
