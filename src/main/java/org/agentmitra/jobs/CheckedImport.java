package org.agentmitra.jobs;

import java.time.Instant;
import java.util.UUID;
import org.agentmitra.targets.Tally;
import org.jspecify.annotations.Nullable;

/**
 * An import as its check left it, for who has a say in its start.
 *
 * @param target key of what its rows become
 * @param provider whose book it goes into; null for kinds that go into none
 * @param place in the agent tree where it stands, as a materialised path; null for kinds that go into no book
 * @param checkedAt null while it is not checked
 * @param ready whether it waits for its start, and nobody is asked about that
 * @param rows rows of its file
 * @param expected what would become of them
 */
public record CheckedImport(
        UUID id,
        String target,
        String fileName,
        @Nullable UUID provider,
        @Nullable String place,
        @Nullable Instant checkedAt,
        boolean ready,
        int rows,
        Tally expected) {}
