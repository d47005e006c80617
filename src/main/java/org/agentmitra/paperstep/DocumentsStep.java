package org.agentmitra.paperstep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.consents.Consents;
import org.agentmitra.identifiers.Aadhaar;
import org.agentmitra.identifiers.Pan;
import org.agentmitra.onboarding.Answer;
import org.agentmitra.onboarding.Journey;
import org.agentmitra.onboarding.JourneyStep;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.Lack;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.papers.Identities;
import org.agentmitra.papers.Identity;
import org.agentmitra.papers.PaperKind;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.papers.ProofKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The step as the journey sees it. */
@Component
class DocumentsStep implements JourneyStep {
    private static final String PATH = "/onboarding/documents";
    private static final List<PaperKind> KINDS =
            List.of(PaperKind.AADHAAR, PaperKind.AADHAAR_BACK, PaperKind.PAN, PaperKind.ADDRESS_PROOF);

    private final Papers papers;
    private final Identities identities;
    private final Consents consents;
    private final ObjectProvider<Journeys> journeys;
    private final MessageSource texts;

    DocumentsStep(
            Papers papers,
            Identities identities,
            Consents consents,
            ObjectProvider<Journeys> journeys,
            MessageSource texts) {
        this.papers = papers;
        this.identities = identities;
        this.consents = consents;
        this.journeys = journeys;
        this.texts = texts;
    }

    @Override
    public StepKey key() {
        return StepKey.DOCUMENTS;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean done(UUID journey) {
        return lacks(journey).isEmpty();
    }

    @Override
    public List<Answer> answers(UUID journey, Locale locale) {
        Identity identity = identities.of(journey);
        Aadhaar aadhaar = identity.aadhaar();
        Pan pan = identity.pan();
        List<Answer> answers = new ArrayList<>();
        List<PaperRow> rows = papers.of(journey);
        for (PaperKind kind : KINDS) {
            answers.add(paper(kind, rows, locale));
        }
        answers.add(number("aadhaar", aadhaar == null ? "" : aadhaar.masked(), locale));
        answers.add(number("pan", pan == null ? "" : pan.masked(), locale));
        return answers;
    }

    @Override
    public List<Lack> lacks(UUID journey) {
        List<Lack> lacks = new ArrayList<>();
        Optional<UUID> user = journeys.getObject().find(journey).map(Journey::user);
        if (user.filter(id -> consents.holds(id, PaperUse.IDENTITY.code())).isEmpty()) {
            lacks.add(new Lack("paperstep.lack.consent", PATH));
        }
        if (identities.of(journey).pan() == null) {
            lacks.add(new Lack("paperstep.pan.missing", PATH + "#pan"));
        }
        lacks.addAll(missing(papers.of(journey)));
        return lacks;
    }

    /** What keeps the step from being saved, of its papers; the back of an Aadhaar card bears the address. */
    static List<Lack> missing(List<PaperRow> rows) {
        List<Lack> lacks = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.state() == PaperState.COVERING)) {
            lacks.add(new Lack("paperstep.lack.cover", PATH));
        }
        if (!stands(rows, PaperKind.PAN)) {
            lacks.add(new Lack("paperstep.lack.pan", PATH + "#paper-PAN"));
        }
        if (!stands(rows, PaperKind.ADDRESS_PROOF) && !stands(rows, PaperKind.AADHAAR_BACK)) {
            lacks.add(new Lack("paperstep.lack.address", PATH + "#paper-ADDRESS_PROOF"));
        }
        return lacks;
    }

    private Answer paper(PaperKind kind, List<PaperRow> rows, Locale locale) {
        String value = rows.stream()
                .filter(row -> row.kind() == kind && row.state().stands())
                .findFirst()
                .map(row -> told(row, locale))
                .orElse("");
        String id = "documents-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Answer(id, texts.getMessage(kind.key(), null, locale), value, PATH + "#paper-" + kind.name());
    }

    /** Its name and how many pages it has, and of a proof of address what it is. */
    private String told(PaperRow row, Locale locale) {
        ProofKind proof = row.proof();
        String what = proof == null ? "" : texts.getMessage(proof.key(), null, locale) + ": ";
        return what + texts.getMessage("paperstep.told", new Object[] {row.fileName(), row.pages()}, locale);
    }

    private Answer number(String field, String value, Locale locale) {
        return new Answer(
                "documents-number-" + field,
                texts.getMessage("paperstep." + field, null, locale),
                value,
                PATH + "#" + field);
    }

    private static boolean stands(List<PaperRow> rows, PaperKind kind) {
        return rows.stream().anyMatch(row -> row.kind() == kind && row.state().stands());
    }
}
