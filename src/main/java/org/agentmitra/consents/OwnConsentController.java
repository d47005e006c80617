package org.agentmitra.consents;

import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the viewer agrees to: one button to agree, one of the same size not to any more. */
@Controller
@RequestMapping("/me/consents")
class OwnConsentController {
    private static final String BACK = "redirect:/me/consents";

    private final Consents consents;
    private final ConsentPages pages;

    OwnConsentController(Consents consents, ConsentPages pages) {
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("lines", pages.of(viewer.user(), viewer.zone()));
        return "consents/list";
    }

    /** Agrees to the notice that is shown now, in the language in which it is read. */
    @PostMapping("/{purpose}")
    String create(Viewer viewer, @PathVariable String purpose, Locale language, RedirectAttributes flash) {
        consents.give(viewer.user(), purpose, pages.notice(purpose).version(), language.getLanguage());
        flash.addFlashAttribute("message", "consents.given");
        return BACK;
    }

    @PostMapping("/{purpose}/end")
    String delete(Viewer viewer, @PathVariable String purpose, RedirectAttributes flash) {
        consents.withdraw(viewer.user(), purpose);
        flash.addFlashAttribute("message", "consents.withdrawn");
        return BACK;
    }
}
