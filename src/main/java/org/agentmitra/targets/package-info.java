/** What rows of a workbook can become: the contract between the import and the module that owns the records. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "agents", "providers", "formats"})
package org.agentmitra.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
