package org.agentmitra.shows;

import java.util.stream.Collectors;
import org.agentmitra.presentations.Slideshow;
import org.agentmitra.shared.Digest;

/** Which slides somebody saw: a figure about the second one is about that one, whatever stands there later. */
public final class ShowEdition {
    private static final int LENGTH = 16;

    private ShowEdition() {}

    /** Sixteen letters and digits; others whenever the slides are. */
    public static String of(Slideshow show) {
        return Digest.of(show.frames().stream()
                        .map(frame -> frame.slide().toString())
                        .collect(Collectors.joining("\n")))
                .substring(0, LENGTH);
    }
}
