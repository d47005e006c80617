/** Opens workbooks and text files that strangers made, guarded and in bounded memory, and reads them as sheets. No beans. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheets"})
package org.agentmitra.sheetfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
