package org.agentmitra.videos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.agentmitra.keys.FieldHash;
import org.agentmitra.shared.Digest;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Addresses at which one person gets a private video for a while. A player asks for many parts of it: whether the person
 * may see it is looked up once, and then proved by the address. It is of no use to anybody else.
 */
@Component
class VideoLinks {
    private static final Duration LIFE = Duration.ofHours(2);

    private static final String FIELD = "videos.link";

    private final FieldHash hash;
    private final Clock clock;

    VideoLinks(FieldHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** The same within an hour, so that what a browser has kept is found again. @param path of the content */
    String of(Viewer viewer, String path) {
        long until = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(LIFE).getEpochSecond();
        return path + "?until=" + until + "&proof=" + Digest.of(hash.of(FIELD, signed(viewer.user(), path, until)));
    }

    /** How long it still leads there for the viewer; zero when it does not. */
    Duration left(Viewer viewer, String path, @Nullable Long until, @Nullable String proof) {
        if (until == null || proof == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(until));
        boolean issued = left.isPositive()
                && left.compareTo(LIFE) <= 0
                && hash.candidates(FIELD, signed(viewer.user(), path, until)).stream()
                        .map(Digest::of)
                        .anyMatch(proof::equals);
        return issued ? left : Duration.ZERO;
    }

    private static String signed(UUID user, String path, long until) {
        return user + " " + until + " " + path;
    }
}
