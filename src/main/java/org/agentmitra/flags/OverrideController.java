package org.agentmitra.flags;

import jakarta.validation.Valid;
import org.agentmitra.providers.ProviderDirectory;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A flag's value for a role, an insurer or a user. */
@Controller
@RequestMapping("/flags/{key}/overrides")
class OverrideController {
    private final FlagService flags;
    private final ProviderDirectory providers;

    OverrideController(FlagService flags, ProviderDirectory providers) {
        this.flags = flags;
        this.providers = providers;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer, @PathVariable String key, @RequestParam(defaultValue = "ROLE") Level level, Model model) {
        Long version = flags.rules(viewer, key).version();
        model.addAttribute("form", new OverrideForm(level, "", false, version));
        describe(level, key, model);
        return "flags/override";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable String key,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        // The page chooses the level; what it cannot have sent has no form to show again.
        if (result.getTarget() == null || form.level() == null) {
            throw new NotFound("override of", key);
        }
        if (!result.hasErrors()) {
            try {
                flags.override(viewer, key, form);
            } catch (Refused refused) {
                result.rejectValue("subject", refused.code());
            }
        }
        if (result.hasErrors()) {
            flags.rules(viewer, key);
            describe(form.level(), key, model);
            return "flags/override";
        }
        flash.addFlashAttribute("message", "flags.override.set");
        return "redirect:/flags/{key}";
    }

    @PostMapping("/{id}/end")
    String delete(
            Viewer viewer,
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes flash) {
        flags.remove(viewer, key, id, version);
        flash.addFlashAttribute("message", "flags.override.removed");
        return "redirect:/flags/{key}";
    }

    private void describe(Level level, String key, Model model) {
        model.addAttribute("level", level);
        model.addAttribute("key", key);
        model.addAttribute("above", FlagController.above(key));
        if (level == Level.ROLE) {
            model.addAttribute("roles", flags.roles());
        } else if (level == Level.PROVIDER) {
            model.addAttribute("providers", providers.known());
        }
    }
}
