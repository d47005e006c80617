package org.agentmitra.kycdesk;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.kyc.CaseReader;
import org.agentmitra.kycdoubles.Lookalikes;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a case shows. */
@Component
class CasePages {
    static final String PAGE = "kycdesk/show";

    private final CaseReader cases;
    private final Lookalikes lookalikes;
    private final Papers papers;
    private final Clock clock;

    CasePages(CaseReader cases, Lookalikes lookalikes, Papers papers, Clock clock) {
        this.cases = cases;
        this.lookalikes = lookalikes;
        this.papers = papers;
        this.clock = clock;
    }

    /** The page itself; the form of what was compared is the caller's. */
    CasePage page(Viewer viewer, UUID id, Locale language, Model model) {
        CaseReader.Whole whole = cases.read(viewer, id);
        CasePage page =
                CasePage.of(whole, lookalikes.of(id), papers.of(whole.standing().dossier()), viewer, clock, language);
        model.addAttribute("page", page);
        return page;
    }

    /** For a page below it: where the case stands, and the way back. */
    CaseReader.Standing below(Viewer viewer, UUID id, Model model) {
        CaseReader.Standing standing = cases.standing(viewer, id);
        model.addAttribute("standing", standing);
        model.addAttribute("above", Map.of("href", "/kyc/" + id, "text", standing.reference()));
        return standing;
    }
}
