package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.signin.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a code to sign in with. */
@Controller
@RequestMapping("/login/code/new")
class CodeRequestController {
    private final CodeRequests requests;
    private final Clock clock;

    CodeRequestController(CodeRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    Object newForm(@RequestParam(required = false) @Nullable String next, @Nullable Principal signedIn, Model model) {
        if (signedIn != null) {
            return Entrance.onward(next);
        }
        model.addAttribute("form", new CodeRequestForm(null, next));
        return "codes/ask";
    }

    /** Says the same to everybody; what the pause answers follows from what this browser asked before. */
    @PostMapping
    Object create(
            @Valid @ModelAttribute("form") CodeRequestForm form,
            BindingResult result,
            @Nullable Principal signedIn,
            Locale language,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (signedIn != null) {
            return Entrance.onward(form.next());
        }
        if (!result.hasErrors() && !form.sendable()) {
            result.rejectValue("name", "codes.name.wrong");
        }
        if (result.hasErrors()) {
            return "codes/ask";
        }
        String name = form.typedName();
        Optional<AskedCode> before = AskedCode.of(request).filter(asked -> asked.isFor(name));
        if (before.filter(asked -> asked.restsFor(name, clock.instant())).isPresent()) {
            flash.addFlashAttribute("refusal", "codes.pause");
            return "redirect:/login/code";
        }
        UUID id = requests.ask(name, before.map(AskedCode::id).orElse(null), language, request);
        new AskedCode(id, name, form.next(), clock.instant()).keep(request);
        return "redirect:/login/code";
    }
}
