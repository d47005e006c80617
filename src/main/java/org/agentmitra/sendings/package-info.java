/** Presentations sent to customers: to one, to a segment or to all of a book, by the ways they agreed to. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "books",
            "bulk",
            "consents",
            "customerparts",
            "notifications",
            "preferences",
            "presentations",
            "shows",
            "requests",
            "carriers"
        })
package org.agentmitra.sendings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
