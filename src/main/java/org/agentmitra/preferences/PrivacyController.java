package org.agentmitra.preferences;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sees what of the viewer. */
@Controller
@RequestMapping("/profile/privacy")
class PrivacyController {
    private final Privacy privacy;
    private final MessageSource texts;

    PrivacyController(Privacy privacy, MessageSource texts) {
        this.privacy = privacy;
        this.texts = texts;
    }

    @ModelAttribute("audiences")
    List<Choice> audiences(Locale locale) {
        return Stream.of(Audience.values())
                .map(one ->
                        new Choice(one.name(), texts.getMessage("preferences.audience." + one.name(), null, locale)))
                .toList();
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, Model model) {
        model.addAttribute("form", PrivacyForm.of(privacy.of(viewer.user())));
        return "preferences/privacy";
    }

    @PostMapping
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") PrivacyForm form,
            BindingResult result,
            RedirectAttributes flash) {
        if (result.hasErrors()) {
            return "preferences/privacy";
        }
        privacy.choose(viewer.user(), form.chosen());
        flash.addFlashAttribute("message", "preferences.saved");
        return "redirect:/profile/privacy/edit";
    }
}
