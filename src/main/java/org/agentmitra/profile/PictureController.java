package org.agentmitra.profile;

import java.io.IOException;
import org.agentmitra.images.PictureForm;
import org.agentmitra.images.Portrait;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own picture. */
@Controller
@RequestMapping("/profile/picture")
class PictureController {
    private static final String PAGE = "profile/picture";

    private final PictureService pictures;

    PictureController(PictureService pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/edit")
    String edit(Model model) {
        model.addAttribute("form", new PictureForm(null));
        return PAGE;
    }

    @PostMapping
    String update(
            Viewer viewer, @ModelAttribute("form") PictureForm form, BindingResult result, RedirectAttributes flash)
            throws IOException {
        if (!form.take(result, content -> pictures.replace(viewer, Portrait.of(content)))) {
            return PAGE;
        }
        flash.addFlashAttribute("message", "profile.picture.changed");
        return "redirect:/profile";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, RedirectAttributes flash) {
        pictures.remove(viewer);
        flash.addFlashAttribute("message", "profile.picture.removed");
        return "redirect:/profile";
    }
}
