/** The demo world, seeded once into an empty demo folder through the real import. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "actors",
            "providers",
            "agents",
            "cards",
            "customers",
            "matching",
            "sheets",
            "targets",
            "designs",
            "templates",
            "jobs",
            "uploads",
            "startup",
            "passwordrules",
            "codemessages",
            "plans"
        })
package org.agentmitra.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
