/** Accounts of policyholders, linked by hand with the records that agents keep of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "me", "accounts", "cards", "customers", "preferences"})
package org.agentmitra.holders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
