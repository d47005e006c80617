/** Numbers that authorities give to people, companies and places: read forgivingly, checked, shown masked. No beans. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.identifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
