/** What an administrator asks of the values of a column, and how they are tidied first. Pure: no look-ups, no clock. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
