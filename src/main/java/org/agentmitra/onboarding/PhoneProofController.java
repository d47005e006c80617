package org.agentmitra.onboarding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.OwnPhone;
import org.agentmitra.codes.PhoneProofs;
import org.agentmitra.shared.MobileNumber;
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
    private static final String ID = "onboarding.phone.id";
    private static final String NUMBER = "onboarding.phone.number";

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
        Optional<OwnPhone> phone = proofs.phone(viewer);
        Optional<UUID> sent = proofs.ask(viewer, language, request);
        if (phone.isPresent() && sent.isPresent()) {
            HttpSession session = request.getSession();
            session.setAttribute(ID, sent.get().toString());
            session.setAttribute(NUMBER, phone.get().number());
        }
        flash.addFlashAttribute(
                sent.isPresent() ? "message" : "refusal", sent.isPresent() ? "codes.phone.sent" : "codes.pause");
        return BACK;
    }

    @PostMapping("/confirm")
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ID) instanceof String id)
                || !(session.getAttribute(NUMBER) instanceof String number)) {
            return BACK;
        }
        if (!result.hasErrors() && !proofs.confirm(viewer, UUID.fromString(id), number, form.digits())) {
            result.rejectValue("code", "codes.code.wrong");
        }
        if (result.hasErrors()) {
            return page(viewer, request, model);
        }
        session.removeAttribute(ID);
        return "redirect:/onboarding";
    }

    private String page(Viewer viewer, HttpServletRequest request, Model model) {
        Optional<OwnPhone> phone = proofs.phone(viewer);
        model.addAttribute(
                "number",
                phone.map(own -> new MobileNumber(own.number()).grouped()).orElse(""));
        model.addAttribute("proved", journeys.phoneProved(viewer));
        model.addAttribute("asked", request.getSession().getAttribute(ID) != null);
        return PAGE;
    }
}
