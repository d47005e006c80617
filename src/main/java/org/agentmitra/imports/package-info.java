/** The main job: an insurer's workbook becomes a live book, row by row, and says what it could not take. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "agents", "providers", "documents", "sheets", "formats"})
package org.agentmitra.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
