package org.agentmitra.paperstep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.identifiers.PanHolder;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.papers.ProofKind;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the step: what was agreed to, a place for each paper, and the numbers. */
@Component
class StepPages {
    private static final List<PaperKind> AADHAAR = List.of(PaperKind.AADHAAR, PaperKind.AADHAAR_BACK);
    private static final List<PaperKind> OTHERS = List.of(PaperKind.PAN, PaperKind.ADDRESS_PROOF);

    private final Papers papers;
    private final Identities identities;
    private final Agreements agreements;
    private final Journeys journeys;
    private final MessageSource texts;

    StepPages(Papers papers, Identities identities, Agreements agreements, Journeys journeys, MessageSource texts) {
        this.papers = papers;
        this.identities = identities;
        this.agreements = agreements;
        this.journeys = journeys;
        this.texts = texts;
    }

    /** A choice of a list. */
    record Choice(String value, String label) {}

    /** Whether the name and the PAN of a person go together, as far as both are known. */
    boolean initialFits(UUID journey) {
        Pan pan = identities.of(journey).pan();
        String name = journeys.newcomer(journey).name();
        return pan == null || name == null || pan.holder() != PanHolder.PERSON || pan.initialFits(name);
    }

    /** The page; that of consent as long as nothing was agreed to. The model has the forms already. */
    String show(Viewer viewer, Journey journey, Locale language, Model model) {
        List<Agreed> agreed = agreements.of(viewer);
        model.addAttribute("agreed", agreed);
        List<PaperRow> rows = papers.of(journey.id());
        Pan pan = identities.of(journey.id()).pan();
        model.addAttribute("aadhaarSlots", holds(agreed, PaperUse.AADHAAR) ? slots(AADHAAR, rows) : List.of());
        model.addAttribute("slots", slots(OTHERS, rows));
        model.addAttribute("proofs", proofs(language));
        model.addAttribute("holder", pan == null ? null : pan.holder());
        model.addAttribute("initialFits", initialFits(journey.id()));
        return "paperstep/show";
    }

    static boolean holds(List<Agreed> agreed, PaperUse purpose) {
        return agreed.stream().anyMatch(each -> each.purpose() == purpose && each.holds());
    }

    private List<Choice> proofs(Locale language) {
        return Arrays.stream(ProofKind.values())
                .map(proof -> new Choice(proof.name(), texts.getMessage(proof.key(), null, language)))
                .toList();
    }

    private static List<Slot> slots(List<PaperKind> kinds, List<PaperRow> rows) {
        return kinds.stream().map(kind -> slot(kind, rows)).toList();
    }

    /** A draft comes before what it will take the place of. */
    private static Slot slot(PaperKind kind, List<PaperRow> rows) {
        List<PaperRow> mine = rows.stream().filter(row -> row.kind() == kind).toList();
        PaperRow paper = mine.stream()
                .filter(row -> row.state() == PaperState.COVERING)
                .findFirst()
                .or(() -> mine.stream().filter(row -> row.state().stands()).findFirst())
                .orElse(null);
        String rejected = mine.stream()
                .filter(row -> row.state() == PaperState.REJECTED)
                .map(PaperRow::reason)
                .findFirst()
                .orElse(null);
        boolean refused = paper == null && mine.stream().anyMatch(row -> row.state() == PaperState.REFUSED);
        return new Slot(kind, paper, rejected, refused);
    }
}
