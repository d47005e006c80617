/** What every request and its answer keep to, whoever sends it: forms, names of fields, references, addresses, proxies, time zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.agentmitra.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
