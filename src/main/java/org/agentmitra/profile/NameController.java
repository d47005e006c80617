package org.agentmitra.profile;

import jakarta.validation.Valid;
import org.agentmitra.accounts.AccountDesk;
import org.agentmitra.accounts.Profile;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own name. */
@Controller
@RequestMapping("/profile/name")
class NameController {
    private final AccountDesk desk;

    NameController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, Model model) {
        Profile profile = desk.profile(viewer.user());
        model.addAttribute("form", new NameForm(profile.name(), profile.version()));
        return "profile/name";
    }

    @PostMapping
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult result,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                Profile profile = desk.profile(viewer.user());
                desk.revise(
                        viewer,
                        viewer.user(),
                        new Profile(form.typed(), profile.email(), profile.phone(), form.version()));
            } catch (Refused refused) {
                result.rejectValue("name", refused.code());
            }
        }
        if (result.hasErrors()) {
            return "profile/name";
        }
        flash.addFlashAttribute("message", "profile.name.changed");
        return "redirect:/profile";
    }
}
