package org.agentmitra.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.codes.CodeForm;
import org.agentmitra.codes.PhoneProofs;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before the first step the customer shows that the phone of the account is at hand. */
@Controller
@RequestMapping(PhoneProofController.PATH)
class PhoneProofController {
    static final String PATH = "/onboarding/phone";

    private static final String BACK = "redirect:" + PATH;
    private static final String PAGE = "onboarding/phone";

    private final PhoneProofs proofs;
    private final JourneyBook journeys;

    PhoneProofController(PhoneProofs proofs, JourneyBook journeys) {
        this.proofs = proofs;
        this.journeys = journeys;
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
            Model model) {
        if (!proofs.asked(request)) {
            return BACK;
        }
        if (!result.hasErrors() && !proofs.confirm(viewer, request, form)) {
            result.rejectValue("code", "codes.code.wrong");
        }
        if (result.hasErrors()) {
            return page(viewer, request, model);
        }
        return "redirect:/onboarding";
    }

    private String page(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("number", proofs.phone(viewer).map(OwnPhone::grouped).orElse(""));
        model.addAttribute("proved", journeys.phoneProved(viewer));
        model.addAttribute("asked", proofs.asked(request));
        return PAGE;
    }
}
