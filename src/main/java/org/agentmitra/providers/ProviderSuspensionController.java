package org.agentmitra.providers;

import jakarta.validation.Valid;
import java.util.UUID;
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

@Controller
@RequestMapping("/providers/{id}/suspension")
class ProviderSuspensionController {
    private final ProviderPages pages;
    private final ProviderService providers;

    ProviderSuspensionController(ProviderPages pages, ProviderService providers) {
        this.pages = pages;
        this.providers = providers;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        describe(viewer, id, model);
        model.addAttribute("form", new SuspensionForm(""));
        return "providers/suspension";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SuspensionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                providers.suspend(viewer, id, form.reason());
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            describe(viewer, id, model);
            return "providers/suspension";
        }
        flash.addFlashAttribute("message", "providers.suspended");
        return "redirect:/providers/{id}";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            providers.reactivate(viewer, id);
            flash.addFlashAttribute("message", "providers.reactivated");
        } catch (Refused alreadyActive) {
            flash.addFlashAttribute("refusal", alreadyActive.code());
        }
        return "redirect:/providers/{id}";
    }

    private void describe(Viewer viewer, UUID id, Model model) {
        if (!viewer.may("providers.suspend")) {
            throw new NotFound("suspension", id);
        }
        String name = pages.page(viewer, id).facts().name();
        model.addAttribute("id", id);
        model.addAttribute("name", name);
        model.addAttribute("above", ProviderController.above(id, name));
    }
}
