/** How rows of customer lists become customers of an agent's book: who is known, what is new of them, and the way back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "agents", "matching", "formats", "identifiers", "particulars", "targets"})
package org.agentmitra.customerimports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
