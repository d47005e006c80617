/** Slides from papers that agents have already: PowerPoint files and PDF become drafts of presentations. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "actors",
            "documents",
            "images",
            "media",
            "presentations",
            "presenting",
            "slides"
        })
package org.agentmitra.decks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
