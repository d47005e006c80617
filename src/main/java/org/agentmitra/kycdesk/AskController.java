package org.agentmitra.kycdesk;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.kyc.CaseReview;
import org.agentmitra.kycfiles.FileField;
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

/** Asks a customer for more, with a reason for each document. */
@Controller
@RequestMapping("/kyc/{id}/asks")
class AskController {
    private static final String PAGE = "kycdesk/asks";

    private final CasePages pages;
    private final CaseReview review;

    AskController(CasePages pages, CaseReview review) {
        this.pages = pages;
        this.review = review;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new AskForm(Map.of(), null));
        return page(viewer, id, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") AskForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(result, false);
        if (!result.hasErrors()) {
            try {
                review.ask(viewer, id, form.wanted());
            } catch (Refused refused) {
                result.rejectValue("reason", refused.code());
            }
        }
        if (result.hasErrors()) {
            return page(viewer, id, model);
        }
        flash.addFlashAttribute("message", "kyc.asked");
        return "redirect:/kyc";
    }

    private String page(Viewer viewer, UUID id, Model model) {
        pages.below(viewer, id, model);
        model.addAttribute("papers", AskForm.papers());
        model.addAttribute("fields", FileField.values());
        model.addAttribute("renewal", false);
        return PAGE;
    }
}
