package org.agentmitra.clearances;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.agentmitra.presentations.Slideshow;

/**
 * What was asked, as its page shows it.
 *
 * @param by name of who asked
 * @param decidedBy name of who decided; empty while nobody did
 * @param show the presentation as it is now
 * @param current whether its slides are those that were asked about
 * @param own whether the viewer asked
 * @param mayDecide whether the viewer may say yes or no
 */
record ClearanceCase(
        UUID id,
        UUID presentation,
        String name,
        String by,
        OffsetDateTime askedAt,
        Clearance.State state,
        String decidedBy,
        String reason,
        Slideshow show,
        List<Comment> comments,
        boolean current,
        boolean own,
        boolean mayDecide) {
    /**
     * What somebody says.
     *
     * @param position of the slide; 0 for the whole
     */
    record Comment(int position, String by, OffsetDateTime at, String text) {}

    /** A line of the list. */
    record Line(UUID id, String name, String agent, String by, OffsetDateTime askedAt, Clearance.State state) {}

    public boolean open() {
        return state == Clearance.State.OPEN;
    }

    public List<Comment> on(int position) {
        return comments.stream()
                .filter(comment -> comment.position() == position)
                .toList();
    }

    /** Whether the slide names a benefit or a premium. */
    public boolean claims(Slideshow.Frame frame) {
        return Claims.in(frame.slide());
    }
}
