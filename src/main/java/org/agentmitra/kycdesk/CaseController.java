package org.agentmitra.kycdesk;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.kyc.CaseReview;
import org.agentmitra.kyc.Move;
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

/** A case: what the customer said beside the documents, and what a reviewer makes of it. */
@Controller
@RequestMapping("/kyc/{id}")
class CaseController {
    private final CasePages pages;
    private final CaseReview review;

    CaseController(CasePages pages, CaseReview review) {
        this.pages = pages;
        this.review = review;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Locale language, Model model) {
        CasePage page = pages.page(viewer, id, language, model);
        model.addAttribute("form", ReviewForm.of(page.whole()));
        return CasePages.PAGE;
    }

    /** Keeps what was compared, and approves when that was asked for. */
    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") ReviewForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("message", keep(viewer, id, form));
        } catch (Refused refused) {
            result.rejectValue(refused.field().equals("risk") ? "risk" : "done", refused.code());
            // Who does not have the case any more has no form either.
            model.addAttribute("refusal", refused.code());
        }
        if (result.hasErrors()) {
            pages.page(viewer, id, language, model);
            return CasePages.PAGE;
        }
        return form.approves() ? "redirect:/kyc" : "redirect:/kyc/{id}";
    }

    private String keep(Viewer viewer, UUID id, ReviewForm form) {
        if (!form.approves()) {
            review.keep(viewer, id, form.items(), form.grade());
            return "kyc.kept";
        }
        Move move = review.approve(viewer, id, form.items(), form.grade());
        return move == Move.SECONDED ? "kyc.seconded" : "kyc.approved";
    }
}
