package org.agentmitra.kycown;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.agentmitra.kyc.OwnCases;
import org.agentmitra.shared.NotFound;
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

    AppealController(OwnCases cases) {
        this.cases = cases;
    }

    @PostMapping("/me/kyc/{id}/appeal")
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("appeal") AppealForm form,
            BindingResult result,
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
            model.addAttribute(
                    "own",
                    cases.latest(viewer)
                            .filter(own -> own.id().equals(id))
                            .orElseThrow(() -> new NotFound("kyc case", id)));
            model.addAttribute("missing", List.of());
            model.addAttribute("form", new AnswerForm(null));
            return "kycown/show";
        }
        flash.addFlashAttribute("message", "kyc.own.appealed");
        return "redirect:/me";
    }
}
