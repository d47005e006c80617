package org.agentmitra.cards;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
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

/** Cards of others, for whoever may change agents: what is wrong is put right, or withdrawn, and the agent is told. */
@Controller
@RequestMapping("/users/{user}/card")
class AgentCardController {
    private static final String PAGE = "cards/edit";

    private final CardDesk desk;
    private final Clock clock;

    AgentCardController(CardDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable UUID user, Model model) {
        CardDesk.Bearer bearer = desk.below(viewer, user);
        model.addAttribute("form", desk.form(bearer));
        return page(viewer, bearer, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID user,
            @Valid @ModelAttribute("form") CardForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        CardDesk.Bearer bearer = desk.below(viewer, user);
        form.check(viewer.today(clock), result);
        if (!result.hasErrors()) {
            try {
                desk.change(viewer, bearer, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            return page(viewer, bearer, model);
        }
        flash.addFlashAttribute("message", "cards.changed");
        return "redirect:" + back(viewer, bearer);
    }

    /** The user's page is another permission's. */
    private static String back(Viewer viewer, CardDesk.Bearer bearer) {
        return viewer.may("users.read") ? "/users/" + bearer.user() : "/users/" + bearer.user() + "/card/edit";
    }

    private static String page(Viewer viewer, CardDesk.Bearer bearer, Model model) {
        boolean own = viewer.user().equals(bearer.user());
        return CardPage.of(bearer, own, "/users/" + bearer.user() + "/card", back(viewer, bearer))
                .show(model, PAGE);
    }
}
