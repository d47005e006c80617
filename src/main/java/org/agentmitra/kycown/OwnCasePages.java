package org.agentmitra.kycown;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.answers.AnswerChoices;
import org.agentmitra.answers.Choice;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.kycfiles.FileField;
import org.agentmitra.kycfiles.KycFile;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Puts together what the page of the own case shows, and reads what its form sends. */
@Component
class OwnCasePages {
    static final String PAGE = "kycown/show";

    private final OwnCases cases;
    private final Papers papers;
    private final CorrectionRules rules;
    private final AnswerChoices choices;
    private final Clock clock;

    OwnCasePages(OwnCases cases, Papers papers, CorrectionRules rules, AnswerChoices choices, Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.rules = rules;
        this.choices = choices;
        this.clock = clock;
    }

    /** @throws NotFound when the viewer has none */
    OwnCases.OwnCase own(Viewer viewer) {
        return cases.latest(viewer).orElseThrow(() -> new NotFound("kyc case of", viewer.user()));
    }

    /** @throws NotFound when it is not the viewer's latest */
    OwnCases.OwnCase own(Viewer viewer, UUID id) {
        return cases.latest(viewer).filter(own -> own.id().equals(id)).orElseThrow(() -> new NotFound("kyc case", id));
    }

    /** The page of a case; its forms are the caller's. */
    String page(OwnCases.OwnCase own, Locale language, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("missing", missing(own));
        Map<String, List<Choice>> offered = new LinkedHashMap<>();
        if (!own.fields().isEmpty()) {
            offered.put("gender", choices.of("gender", KycFile.Gender.values(), language));
            offered.put("marital", choices.of("marital", KycFile.Marital.values(), language));
            offered.put("relation", choices.of("relation", KycFile.Relation.values(), language));
            offered.put("occupation", choices.of("occupation", AnswerChoices.OCCUPATIONS, language));
            offered.put("income", choices.of("income", KycFile.Income.values(), language));
            offered.put("source", choices.of("source", KycFile.Source.values(), language));
            offered.put("state", choices.states(language));
        }
        model.addAttribute("offered", offered);
        return PAGE;
    }

    /** The empty answer; what is to be corrected stands there as it was said. */
    AnswerForm form(Viewer viewer, OwnCases.OwnCase own) {
        return own.fields().isEmpty() ? AnswerForm.blank() : rules.filled(cases.file(viewer, own.id()));
    }

    /** Checks an answer and sends it when nothing is wrong with it. */
    void answer(Viewer viewer, OwnCases.OwnCase own, AnswerForm form, BindingResult result) {
        Set<FileField> asked = own.fields();
        if (own.asksWords() && form.typed() == null && !result.hasFieldErrors("words")) {
            result.rejectValue("words", "kyc.own.words.blank");
        }
        rules.check(form, asked, viewer.today(clock), result);
        if (!result.hasErrors()) {
            cases.answer(
                    viewer,
                    own.id(),
                    form.typed(),
                    asked.isEmpty() ? null : rules.corrected(form, asked, cases.file(viewer, own.id())));
        }
    }

    /** Kinds that are asked for and not there yet. */
    private List<String> missing(OwnCases.OwnCase own) {
        return own.open().isEmpty()
                ? List.of()
                : papers.of(own.dossier()).stream()
                        .filter(row -> row.state().awaited())
                        .map(PaperRow::kind)
                        .map(Enum::name)
                        .toList();
    }
}
