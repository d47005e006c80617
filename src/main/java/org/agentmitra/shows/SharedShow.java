package org.agentmitra.shows;

import java.util.UUID;
import org.agentmitra.presentations.Slideshow;

/**
 * A published presentation by a link that leads there.
 *
 * @param code of the link
 */
public record SharedShow(UUID link, String code, Slideshow show) {
    /** Address of its page, below which lies what belongs to it. */
    public String path() {
        return "/p/" + code;
    }
}
