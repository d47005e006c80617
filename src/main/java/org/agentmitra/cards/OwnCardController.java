package org.agentmitra.cards;

import jakarta.validation.Valid;
import java.time.Clock;
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

/** The card of the viewer, who is an agent. */
@Controller
@RequestMapping("/profile/card")
class OwnCardController {
    private static final String PAGE = "cards/edit";

    private final CardDesk desk;
    private final Clock clock;

    OwnCardController(CardDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, Model model) {
        CardDesk.Bearer bearer = desk.own(viewer);
        model.addAttribute("form", desk.form(bearer));
        return page(bearer, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") CardForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CardDesk.Bearer bearer = desk.own(viewer);
        form.check(viewer.today(clock), result);
        if (!result.hasErrors()) {
            try {
                desk.change(viewer, bearer, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return page(bearer, model);
        }
        flash.addFlashAttribute("message", form.published() ? "cards.saved.published" : "cards.saved");
        return "redirect:/profile";
    }

    private static String page(CardDesk.Bearer bearer, Model model) {
        return CardPage.of(bearer, true, "/profile/card", "/profile").show(model, PAGE);
    }
}
