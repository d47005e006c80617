package org.agentmitra.styles;

import jakarta.validation.Valid;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.SlideLayout;
import org.agentmitra.slides.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the viewer prefers for presentations of their own. */
@Controller
@RequestMapping("/presentations/preferences")
class StyleController {
    private final Styles styles;
    private final PictureShelf pictures;

    StyleController(Styles styles, PictureShelf pictures) {
        this.styles = styles;
        this.pictures = pictures;
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        return page(viewer, styles.of(viewer), model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") StyleForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        Styles.maker(viewer);
        form.check(result);
        if (!result.hasErrors()) {
            try {
                styles.keep(viewer, form);
                flash.addFlashAttribute("message", "styles.saved");
                return "redirect:/presentations/preferences";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return page(viewer, form, model);
    }

    private String page(Viewer viewer, StyleForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("pictures", pictures.of(Styles.maker(viewer)));
        model.addAttribute("tones", Tone.values());
        model.addAttribute("layouts", SlideLayout.values());
        return "styles/edit";
    }
}
