package org.agentmitra.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The latest imports a viewer may see, newest first. */
@Component
public class RecentImports {
    public List<RecentImport> of(Viewer viewer, int limit) {
        throw new UnsupportedOperationException();
    }

    /** @param statusStyle the ending of the status class: ok, warn, danger, muted or info */
    public record RecentImport(
            UUID id,
            String fileName,
            String templateNameKey,
            String statusKey,
            String statusStyle,
            Instant uploadedAt,
            int rows,
            int failed) {}
}
