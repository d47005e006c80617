/** What a password has to be, and how it is kept: too short, too well known, and the hash that is stored of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.agentmitra.passwordrules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
