/** What administrators do to many users at once: chosen on a page of the list, or all that match its filter. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "bulk", "users", "grants", "directory"})
package org.agentmitra.userbulks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
