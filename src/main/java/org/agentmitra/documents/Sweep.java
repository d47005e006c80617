package org.agentmitra.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agentmitra.blobs.Blobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes content that has no row: a crash came between writing the content and committing the row. */
@Component
class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    /** Longer than any transaction, so that nothing is removed whose row is still to come. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private final Blobs blobs;
    private final Documents documents;
    private final Clock clock;

    Sweep(Blobs blobs, Documents documents, Clock clock) {
        this.blobs = blobs;
        this.documents = documents;
        this.clock = clock;
    }

    /** Does nothing when there is no row at all: then the store more likely belongs to another database. */
    void run() {
        if (documents.isEmpty()) {
            return;
        }
        try {
            blobs.before(clock.instant().minus(GRACE), this::removeStrays);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeStrays(List<String> page) {
        for (int from = 0; from < page.size(); from += AT_ONCE) {
            List<String> names = page.subList(from, Math.min(from + AT_ONCE, page.size()));
            Set<String> strays = new HashSet<>(names);
            documents.known(names).forEach(strays::remove);
            strays.forEach(this::remove);
        }
    }

    private void remove(String blob) {
        try {
            blobs.delete(blob);
            log.info("Removed content {} that no document knows", blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
