package org.agentmitra.papers;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it is listed.
 *
 * @param dossier whose it is
 * @param reason why it is asked for, or what was said when it was judged; null for nothing
 * @param fileName as it was brought; null while it is only asked for
 * @param pages how many there are; none while it is only asked for
 * @param hints of all its pages
 * @param broughtAt null while it is only asked for
 * @param judgedAt null when it is not judged
 * @param turns quarter turns to the right since it came, 0 to 3
 * @param proof what it is, of a proof of address; null when that was not said
 * @param settled whether it was sent in, so that its owner can no longer change it
 * @param waits whether it cannot be shown yet, as a scanner has not judged it
 */
public record PaperRow(
        UUID id,
        UUID dossier,
        PaperKind kind,
        PaperState state,
        @Nullable String reason,
        @Nullable String fileName,
        int pages,
        Set<PaperHint> hints,
        @Nullable Instant broughtAt,
        @Nullable Instant judgedAt,
        int turns,
        @Nullable ProofKind proof,
        boolean settled,
        boolean waits) {

    /**
     * Addresses of its pages, each a JPEG picture for those who may see it: {@link PaperAccess}. For others than who brought
     * it a page bears their name and the time. {@code &small=true} makes a little one of it. None while it waits.
     */
    public List<String> views() {
        return IntStream.rangeClosed(1, waits ? 0 : pages)
                .mapToObj(page -> "/papers/" + id + "?page=" + page)
                .toList();
    }
}
