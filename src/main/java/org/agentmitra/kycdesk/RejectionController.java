package org.agentmitra.kycdesk;

import jakarta.validation.Valid;
import java.util.UUID;
import org.agentmitra.kyc.CaseReview;
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

/** Rejects a customer, with a reason that the customer reads. */
@Controller
@RequestMapping("/kyc/{id}/rejection")
class RejectionController {
    private static final String PAGE = "kycdesk/rejection";

    private final CasePages pages;
    private final CaseReview review;

    RejectionController(CasePages pages, CaseReview review) {
        this.pages = pages;
        this.review = review;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        pages.below(viewer, id, model);
        model.addAttribute("form", new ReasonForm(null));
        return PAGE;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                review.reject(viewer, id, form.typed());
            } catch (Refused refused) {
                result.rejectValue("reason", refused.code());
            }
        }
        if (result.hasErrors()) {
            pages.below(viewer, id, model);
            return PAGE;
        }
        flash.addFlashAttribute("message", "kyc.rejected");
        return "redirect:/kyc";
    }
}
