package org.agentmitra.kycown;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.papers.PaperState;
import org.agentmitra.papers.Papers;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of the viewer, and nothing else: each paper with its reason, and an answer in words. */
@Controller
@RequestMapping("/me/kyc")
class OwnCaseController {
    private static final String PAGE = "kycown/show";

    private final OwnCases cases;
    private final Papers papers;

    OwnCaseController(OwnCases cases, Papers papers) {
        this.cases = cases;
        this.papers = papers;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("form", new AnswerForm(null));
        model.addAttribute("appeal", new AppealForm(null));
        return page(viewer, model);
    }

    /** Sends what was asked for. */
    @PostMapping("/{id}/answers")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        OwnCases.OwnCase own = own(viewer, id);
        if (own.asksWords() && form.typed() == null && !result.hasErrors()) {
            result.rejectValue("words", "kyc.own.words.blank");
        }
        if (!result.hasErrors()) {
            try {
                cases.answer(viewer, id, form.typed());
            } catch (Refused refused) {
                result.rejectValue("words", refused.code());
                // The form may be gone from the page by now.
                model.addAttribute("refusal", refused.code());
            }
        }
        if (result.hasErrors()) {
            model.addAttribute("appeal", new AppealForm(null));
            return page(viewer, model);
        }
        flash.addFlashAttribute("message", "kyc.own.answered");
        return "redirect:/me";
    }

    private OwnCases.OwnCase own(Viewer viewer, UUID id) {
        return cases.latest(viewer).filter(own -> own.id().equals(id)).orElseThrow(() -> new NotFound("kyc case", id));
    }

    private String page(Viewer viewer, Model model) {
        OwnCases.OwnCase own = cases.latest(viewer).orElseThrow(() -> new NotFound("kyc case of", viewer.user()));
        model.addAttribute("own", own);
        model.addAttribute("missing", missing(own));
        return PAGE;
    }

    /** Kinds that are asked for and not there yet. */
    private List<String> missing(OwnCases.OwnCase own) {
        return own.open().isEmpty()
                ? List.of()
                : papers.of(own.dossier()).stream()
                        .filter(row -> row.state() == PaperState.ASKED)
                        .map(PaperRow::kind)
                        .map(Enum::name)
                        .toList();
    }
}
