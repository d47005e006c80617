package org.agentmitra.contactproofs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.agentmitra.codes.CodeForm;
import org.agentmitra.onboarding.Journeys;
import org.agentmitra.onboarding.StepKey;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the people to call in an emergency agree: nobody has to ask them, and the step counts without it. */
@Controller
@RequestMapping(ContactProofController.PATH)
class ContactProofController {
    static final String PATH = "/onboarding/contacts/proofs";

    private static final String BACK = "redirect:" + PATH;
    private static final String PAGE = "contactproofs/show";

    private final ContactProofs proofs;
    private final Journeys journeys;

    ContactProofController(ContactProofs proofs, Journeys journeys) {
        this.proofs = proofs;
        this.journeys = journeys;
    }

    @GetMapping
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return page(viewer, request, model);
    }

    /** Sends a code to one of them. */
    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "0") int place,
            Locale language,
            HttpServletRequest request,
            RedirectAttributes flash) {
        boolean sent = proofs.ask(viewer, place, language, request);
        flash.addFlashAttribute(sent ? "message" : "refusal", sent ? "contactproofs.sent" : "codes.pause");
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
        form.check(result, digits -> proofs.confirm(viewer, request, digits));
        if (result.hasErrors()) {
            return page(viewer, request, model);
        }
        flash.addFlashAttribute("message", "contactproofs.done");
        return BACK;
    }

    private String page(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("lines", proofs.lines(viewer, request));
        model.addAttribute("onward", journeys.onward(journeys.current(viewer).id(), StepKey.CONTACTS, null));
        return PAGE;
    }
}
