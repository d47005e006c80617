package org.agentmitra.imports;

import java.util.List;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The latest imports a viewer may see, for other pages. */
@Component
public class RecentImports {
    private final ImportQueries queries;

    RecentImports(ImportQueries queries) {
        this.queries = queries;
    }

    /** Newest first; one query. */
    public List<RecentImport> of(Viewer viewer, int limit) {
        return queries.latest(viewer, limit).stream().map(RecentImports::line).toList();
    }

    static RecentImport line(ImportFacts facts) {
        return new RecentImport(
                facts.id(),
                facts.fileName(),
                "imports.template." + facts.template(),
                facts.status().messageKey(),
                facts.status().style(),
                facts.uploadedAt(),
                facts.rows(),
                facts.tally().failed());
    }
}
