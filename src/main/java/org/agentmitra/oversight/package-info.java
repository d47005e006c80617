/** Everybody's sessions, for those who watch over accounts: found, looked at, ended. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "sessions", "directory"})
package org.agentmitra.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
