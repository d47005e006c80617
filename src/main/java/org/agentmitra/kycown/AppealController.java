package org.agentmitra.kycown;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Objects to a rejection; somebody else decides then. */
@Controller
class AppealController {
    private final OwnCases cases;
    private final OwnCasePages pages;

    AppealController(OwnCases cases, OwnCasePages pages) {
        this.cases = cases;
        this.pages = pages;
    }

    @PostMapping("/me/kyc/{id}/appeal")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("appeal") AppealForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                cases.appeal(viewer, id, form.typed());
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
                // The form may be gone from the page by now.
                model.addAttribute("refusal", refused.code());
            }
        }
        if (result.hasErrors()) {
            model.addAttribute("form", AnswerForm.blank());
            return pages.page(pages.own(viewer, id), language, model);
        }
        flash.addFlashAttribute("message", "kyc.own.appealed");
        return "redirect:/me";
    }
}
