package org.agentmitra.kycdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.agentmitra.kyc.Ask;
import org.agentmitra.kyc.CaseReader;
import org.agentmitra.kyc.CaseState;
import org.agentmitra.kycdoubles.Lookalike;
import org.agentmitra.kycfiles.Risk;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.shared.Viewer;

/**
 * A case with its papers.
 *
 * @param hours it has waited, whole ones
 */
record CasePage(
        CaseReader.Whole whole,
        List<CaseFacts.Fact> facts,
        List<Lookalike> lookalikes,
        List<PaperRow> papers,
        Viewer viewer,
        long hours,
        LocalDate today,
        Locale language) {
    static CasePage of(
            CaseReader.Whole whole,
            List<Lookalike> lookalikes,
            List<PaperRow> papers,
            Viewer viewer,
            Clock clock,
            Locale language) {
        return new CasePage(
                whole,
                CaseFacts.of(whole.file(), viewer.today(clock), language),
                lookalikes,
                papers,
                viewer,
                Duration.between(whole.standing().since().toInstant(), clock.instant())
                        .toHours(),
                viewer.today(clock),
                language);
    }

    /** What came of something that was to be corrected; empty while nothing did. */
    public List<CaseFacts.Change> changes(Ask ask) {
        return whole.corrected(ask)
                .map(corrected -> CaseFacts.changes(corrected, today, language))
                .orElse(List.of());
    }

    public CaseReader.Standing standing() {
        return whole.standing();
    }

    public List<Risk> risks() {
        return List.of(Risk.values());
    }

    public boolean late() {
        return standing().state().waits() && hours >= QueueRow.TARGET.toHours();
    }

    /** Whether the viewer has it, and so decides. */
    public boolean mine() {
        return standing().state().waits() && viewer.user().equals(standing().holder());
    }

    /** Whether the viewer may try to take it. */
    public boolean free() {
        return standing().state().waits()
                && standing().holder() == null
                && viewer.may("kyc.review")
                && !viewer.user().equals(standing().user());
    }

    public boolean renewable() {
        return standing().state() == CaseState.APPROVED
                && viewer.may("kyc.review")
                && !viewer.user().equals(standing().user());
    }

    /** Whether two people have to approve. */
    public boolean two() {
        return standing().proposed() == Risk.HIGH || standing().risk() == Risk.HIGH;
    }
}
