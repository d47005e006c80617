package org.agentmitra.passwords;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a link to set the password anew. */
@Controller
class LinkRequestController {
    private final LinkRequests requests;

    LinkRequestController(LinkRequests requests) {
        this.requests = requests;
    }

    /** @param dead true when a link led here that no longer works */
    @GetMapping("/password/reset/new")
    String newForm(@RequestParam(defaultValue = "false") boolean dead, Model model) {
        model.addAttribute("dead", dead);
        model.addAttribute("form", LinkRequestForm.empty());
        return "passwords/ask";
    }

    @PostMapping("/password/reset/new")
    String create(
            @Valid @ModelAttribute("form") LinkRequestForm form,
            BindingResult result,
            Locale language,
            HttpServletRequest request) {
        if (result.hasErrors()) {
            return "passwords/ask";
        }
        requests.ask(form.typedEmail(), language, request);
        return "redirect:/password/reset/sent";
    }

    /** Says the same to everybody. */
    @GetMapping("/password/reset/sent")
    String show() {
        return "passwords/sent";
    }
}
