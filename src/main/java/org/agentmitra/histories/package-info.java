/** What a user did and what was done to the account: the audit as it reads from a user's page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "directory"})
package org.agentmitra.histories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
