package org.agentmitra.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest imports a viewer may see, for other pages. */
@Component
public class RecentImports {
    private final ImportQueries queries;
    private final ImportTargets targets;

    RecentImports(ImportQueries queries, ImportTargets targets) {
        this.queries = queries;
        this.targets = targets;
    }

    /** Whether the viewer sees imports of any kind. */
    public boolean isFor(Viewer viewer) {
        return targets.kinds().stream().anyMatch(kind -> viewer.may(kind.read()));
    }

    /** Newest first; one query. */
    public List<RecentImport> of(Viewer viewer, int limit) {
        return queries.latest(viewer, limit).stream().map(RecentImports::line).toList();
    }

    private static RecentImport line(ImportFacts facts) {
        return new RecentImport(
                facts.id(),
                facts.fileName(),
                "imports.template." + facts.template(),
                facts.templateName(),
                facts.statusKey(),
                facts.style(),
                facts.uploadedAt(),
                facts.rows(),
                facts.tally().failed());
    }

    /**
     * One line of "last imports".
     *
     * @param templateNameKey message key
     * @param templateName of a template that somebody designed; null for one of the portal's own
     * @param statusKey message key
     * @param statusStyle the ending of the status class: ok, warn, danger, muted or info
     * @param rows data rows of the file, as far as they are counted
     * @param failed rows that were or would be left out
     */
    public record RecentImport(
            UUID id,
            String fileName,
            String templateNameKey,
            @Nullable String templateName,
            String statusKey,
            String statusStyle,
            Instant uploadedAt,
            int rows,
            int failed) {}
}
