/** Value types that every module speaks: money, viewers, pages of a list. No beans. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
