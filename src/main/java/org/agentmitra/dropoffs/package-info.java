/** Where people leave on their way to become customers: counted from what the server saw, shown in figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "onboarding", "sheets"})
package org.agentmitra.dropoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
