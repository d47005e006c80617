package org.agentmitra.preferences;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.agentmitra.accounts.Displays;
import org.agentmitra.shared.Viewer;
import org.agentmitra.web.ChoiceCookies;
import org.agentmitra.web.Sections;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the portal looks to the viewer, on every device. */
@Controller
@RequestMapping("/profile/preferences")
class DisplayController {
    private final Displays displays;
    private final Sections sections;
    private final MessageSource texts;
    private final Clock clock;
    private final ChoiceCookies cookies;

    DisplayController(Displays displays, Sections sections, MessageSource texts, Clock clock, ChoiceCookies cookies) {
        this.displays = displays;
        this.sections = sections;
        this.texts = texts;
        this.clock = clock;
        this.cookies = cookies;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("form", DisplayForm.of(displays.of(viewer.user())));
        model.addAttribute("offered", Offered.to(viewer, sections, texts, locale, clock));
        return "preferences/display";
    }

    @PostMapping
    String update(
            Viewer viewer,
            Locale locale,
            @ModelAttribute("form") DisplayForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Offered offered = Offered.to(viewer, sections, texts, locale, clock);
        form.check(offered, result);
        if (result.hasErrors()) {
            model.addAttribute("offered", offered);
            return "preferences/display";
        }
        displays.choose(viewer.user(), form.display());
        cookies.keep(form.language(), form.theme(), request, response);
        flash.addFlashAttribute("message", "preferences.saved");
        return "redirect:/profile/preferences/edit";
    }
}
