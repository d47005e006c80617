/** What takes letters out of the portal: a carrier for each channel, SMTP among them, and the outbox of the demo. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "preferences"})
package org.agentmitra.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
