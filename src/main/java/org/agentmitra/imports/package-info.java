/** The pages of imports: what is there, what the check found, how far the portal is, and what people do about it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "providers", "sheets", "formats", "targets", "reviews", "journals", "jobs"})
package org.agentmitra.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
