package org.agentmitra.blueprints;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Presentations that are made of a template. */
@Controller
@RequestMapping("/presentations/templates/{id}/presentations")
class BlueprintUseController {
    private final BlueprintList list;
    private final BlueprintService blueprints;

    BlueprintUseController(BlueprintList list, BlueprintService blueprints) {
        this.list = list;
        this.blueprints = blueprints;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            Model model) {
        if (viewer.agent() == null) {
            throw new NotFound("agent of", viewer.user());
        }
        String chosen = BlueprintController.language(language, locale);
        BlueprintCard card = list.get(viewer, id, chosen);
        return page(card, new UseForm(card.name(), chosen, "", ""), model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UseForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        BlueprintCard card = list.get(viewer, id, form.language().equals("hi") ? "hi" : "en");
        if (result.hasErrors()) {
            return page(card, form, model);
        }
        UUID made = blueprints.use(viewer, id, form);
        flash.addFlashAttribute("message", "blueprints.used");
        return "redirect:/presentations/" + made;
    }

    private static String page(BlueprintCard card, UseForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("card", card);
        model.addAttribute("above", Map.of("href", "/presentations/templates/" + card.id(), "text", card.name()));
        return "blueprints/new";
    }
}
