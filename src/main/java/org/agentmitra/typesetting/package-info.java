/** Pages for print: well-formed HTML made a PDF, with fonts for the scripts in which people of India write their names. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "images"})
package org.agentmitra.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
