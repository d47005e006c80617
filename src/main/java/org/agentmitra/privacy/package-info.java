/** What people ask about their own data: a copy, a correction, erasure; and who answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "me", "audit"})
package org.agentmitra.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
