/** What a check found: kept, said in the viewer's language, shown page by page, given back as a workbook to mend. */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheets", "targets"})
package org.agentmitra.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
