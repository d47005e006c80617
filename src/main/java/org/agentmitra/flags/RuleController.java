package org.agentmitra.flags;

import jakarta.validation.Valid;
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

/** Default, roll-out and schedule of a flag. */
@Controller
@RequestMapping("/flags/{key}/rules")
class RuleController {
    private final FlagService flags;

    RuleController(FlagService flags) {
        this.flags = flags;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable String key, Model model) {
        model.addAttribute("form", flags.rules(viewer, key));
        model.addAttribute("above", FlagController.above(key));
        return "flags/rules";
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable String key,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                flags.rule(viewer, key, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            flags.rules(viewer, key);
            model.addAttribute("above", FlagController.above(key));
            return "flags/rules";
        }
        flash.addFlashAttribute("message", "flags.updated");
        return "redirect:/flags/{key}";
    }
}
