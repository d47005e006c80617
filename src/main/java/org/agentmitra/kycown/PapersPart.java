package org.agentmitra.kycown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.me.MePart;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;

/** The customer's papers. */
@Component
class PapersPart implements MePart {
    private static final int ORDER = 40;

    private final OwnCases cases;
    private final Papers papers;

    PapersPart(OwnCases cases, Papers papers) {
        this.cases = cases;
        this.papers = papers;
    }

    @Override
    public Optional<Part> of(Viewer viewer, Locale language) {
        List<PaperRow> rows = cases.dossier(viewer).map(papers::of).orElse(List.of());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part(ORDER, "kycown/part :: papers", rows));
    }
}
