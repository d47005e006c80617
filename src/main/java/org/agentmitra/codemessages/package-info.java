/** How a code or a link is brought to the one person it is meant for: the contract between who makes it and who carries it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.codemessages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
