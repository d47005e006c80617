package org.agentmitra.shows;

import org.agentmitra.presentations.Slideshow;
import org.jspecify.annotations.Nullable;

/**
 * A presentation on somebody's first page.
 *
 * @param path below which lies what customers do with it; null where it is the viewer's own, who can change it
 */
record ShownAtHome(Slideshow show, @Nullable String path) {
    public boolean own() {
        return path == null;
    }

    public String edition() {
        return show.edition();
    }
}
