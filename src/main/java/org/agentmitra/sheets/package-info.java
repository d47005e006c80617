/** What a sheet is: its cells and rows, how its file is laid out, why it cannot be read; and how one is written. No beans. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
