package org.agentmitra.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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

/** The viewer's own passkeys. What changes how the account opens takes a fresh proof, see the rules of URLs. */
@Controller
@RequestMapping("/factors/passkeys")
class PasskeyController {
    private static final String PAGE = "passkeys/list";
    private static final String BACK = "redirect:/factors/passkeys";

    private final Passkeys passkeys;
    private final Clock clock;

    PasskeyController(Passkeys passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("form", new LabelForm(null));
        return page(viewer, model);
    }

    /** Begins a set-up. */
    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") LabelForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        if (!result.hasErrors() && passkeys.list(viewer).size() >= Passkeys.MOST) {
            result.reject("passkeys.enough");
        }
        if (result.hasErrors()) {
            return page(viewer, model);
        }
        new BegunSetup(form.typedLabel(), clock.instant().plus(Challenges.LIFE)).keep(request.getSession());
        return "redirect:/factors/passkeys/setup";
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        PasskeyRow passkey = passkeys.one(viewer, id);
        model.addAttribute("form", new LabelForm(passkey.label()));
        return editing(passkey, model);
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LabelForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors()) {
            return editing(passkeys.one(viewer, id), model);
        }
        passkeys.rename(viewer, id, form.typedLabel());
        flash.addFlashAttribute("message", "passkeys.renamed");
        return BACK;
    }

    @PostMapping("/{id}/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        PasskeyRow passkey = passkeys.one(viewer, id);
        passkeys.end(viewer, id);
        flash.addFlashAttribute("message", "passkeys.removed");
        flash.addFlashAttribute("messageArguments", List.of(passkey.label()));
        return BACK;
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("passkeys", passkeys.list(viewer));
        return PAGE;
    }

    private static String editing(PasskeyRow passkey, Model model) {
        model.addAttribute("passkey", passkey);
        return "passkeys/edit";
    }
}
