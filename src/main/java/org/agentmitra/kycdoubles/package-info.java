/** Who may be the same person as the customer of a case: by keyed hashes, by mobile, by name and birth date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kyc"})
package org.agentmitra.kycdoubles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
