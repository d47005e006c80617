package org.agentmitra.decks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.images.Artwork;
import org.agentmitra.images.Inlay;

/** The pictures of a PowerPoint file, drawn anew. Those of its master stand on every page, and are drawn once. */
final class Inlays {
    /** Of what is kept for the next page, in bytes. */
    private static final long KEPT = 16L * 1024 * 1024;

    private final Archive archive;
    private final Map<String, Optional<Inlay>> known = new HashMap<>();
    private long kept;

    Inlays(Archive archive) {
        this.archive = archive;
    }

    /** Empty for kinds that are not taken, such as drawings of Windows. @throws Refused when it has too many pixels */
    Optional<Inlay> of(String part) {
        Optional<Inlay> picture = known.get(part);
        if (picture == null) {
            byte[] content = archive.read(part, Artwork.LARGEST);
            picture = content == null ? Optional.empty() : Optional.ofNullable(Inlay.of(content));
            kept += picture.map(one -> one.content().length).orElse(0);
            if (kept > KEPT) {
                known.clear();
                kept = 0;
            }
            known.put(part, picture);
        }
        return picture;
    }
}
