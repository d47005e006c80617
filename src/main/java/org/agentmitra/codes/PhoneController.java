package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own phone: whether codes sent to it sign in. */
@Controller
@RequestMapping("/phone")
class PhoneController {
    private static final String BACK = "redirect:/phone";
    private static final String PAGE = "codes/phone";

    private final PhoneProofs proofs;

    PhoneController(PhoneProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return page(viewer, request, model);
    }

    /** Sends a code. */
    @PostMapping
    String create(Viewer viewer, Locale language, HttpServletRequest request, RedirectAttributes flash) {
        boolean sent = proofs.ask(viewer, language, request);
        flash.addFlashAttribute(sent ? "message" : "refusal", sent ? "codes.phone.sent" : "codes.pause");
        return BACK;
    }

    @PostMapping("/confirm")
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!proofs.asked(request)) {
            return BACK;
        }
        if (!result.hasErrors() && !proofs.confirm(viewer, request, form)) {
            result.rejectValue("code", "codes.code.wrong");
        }
        if (result.hasErrors()) {
            return page(viewer, request, model);
        }
        flash.addFlashAttribute("message", "codes.phone.done");
        return BACK;
    }

    private String page(Viewer viewer, HttpServletRequest request, Model model) {
        Optional<OwnPhone> phone = proofs.phone(viewer);
        model.addAttribute("phone", phone.orElse(null));
        model.addAttribute("number", phone.map(OwnPhone::grouped).orElse(""));
        model.addAttribute("asked", proofs.asked(request));
        return PAGE;
    }
}
