package org.agentmitra.profile;

import java.io.IOException;
import org.agentmitra.images.Portrait;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
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
        MultipartFile file = form.picture();
        if (file == null || file.isEmpty()) {
            result.rejectValue("picture", "profile.picture.missing");
            return PAGE;
        }
        if (file.getSize() > Portrait.LARGEST) {
            result.rejectValue("picture", "profile.picture.large");
            return PAGE;
        }
        try {
            pictures.replace(viewer, Portrait.of(file.getBytes()));
        } catch (Refused refused) {
            result.rejectValue("picture", refused.code());
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
