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

/** Asks an approved customer anew who they are, with a reason. */
@Controller
@RequestMapping("/kyc/{id}/renewal")
class RenewalController {
    private static final String PAGE = "kycdesk/asks";

    private final CasePages pages;
    private final CaseReview review;

    RenewalController(CasePages pages, CaseReview review) {
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
        form.check(result, true);
        if (!result.hasErrors()) {
            try {
                UUID next = review.renew(viewer, id, form.cause(), form.wanted());
                flash.addFlashAttribute("message", "kyc.renewed");
                return "redirect:/kyc/" + next;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return page(viewer, id, model);
    }

    private String page(Viewer viewer, UUID id, Model model) {
        pages.below(viewer, id, model);
        model.addAttribute("papers", AskForm.papers());
        model.addAttribute("fields", FileField.values());
        model.addAttribute("renewal", true);
        return PAGE;
    }
}
