/** Presentations shown to people in a room: what to say to each slide, and a page that shows it while another screen shows the slide. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "presentations", "slides"})
package org.agentmitra.presenting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
