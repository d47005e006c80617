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
    private final OwnCasePages pages;

    OwnCaseController(OwnCasePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(Viewer viewer, Locale language, Model model) {
        OwnCases.OwnCase own = pages.own(viewer);
        model.addAttribute("form", pages.form(viewer, own));
        model.addAttribute("appeal", new AppealForm(null));
        return pages.page(own, language, model);
    }

    /** Sends what was asked for. */
    @PostMapping("/{id}/answers")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        OwnCases.OwnCase own = pages.own(viewer, id);
        try {
            pages.answer(viewer, own, form, result);
        } catch (Refused refused) {
            result.rejectValue("words", refused.code());
            // The form may be gone from the page by now.
            model.addAttribute("refusal", refused.code());
        }
        if (result.hasErrors()) {
            model.addAttribute("appeal", new AppealForm(null));
            return pages.page(own, language, model);
        }
        flash.addFlashAttribute("message", "kyc.own.answered");
        return "redirect:/me";
    }
}
