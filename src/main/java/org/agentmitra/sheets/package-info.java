/** Reading and writing spreadsheets that strangers made, safely and in bounded memory. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
