/** Pictures that agents bring for what they show: drawn anew in several sizes, kept once, served by what they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "documents", "images"})
package org.agentmitra.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
