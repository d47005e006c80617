package org.agentmitra.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the codes of both sides; only the session that asked for the change has them to give. */
@Controller
@RequestMapping("/profile/contact")
class ProofController {
    static final String CHANGE = "profile.contact.change";
    private static final String PAGE = "profile/proof";
    private static final String BACK = "redirect:/profile";

    private final ContactChanges changes;
    private final ContactService contacts;
    private final SessionBook sessions;

    ProofController(ContactChanges changes, ContactService contacts, SessionBook sessions) {
        this.changes = changes;
        this.contacts = contacts;
        this.sessions = sessions;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, HttpServletRequest request, Model model, RedirectAttributes flash) {
        Optional<ContactChange> change = open(viewer, request);
        if (change.isEmpty()) {
            return over(flash);
        }
        model.addAttribute("form", ProofForm.empty());
        model.addAttribute("change", change.get());
        return PAGE;
    }

    @PostMapping
    String update(
            Viewer viewer,
            @ModelAttribute("form") ProofForm form,
            BindingResult result,
            Locale language,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Optional<ContactChange> asked = open(viewer, request);
        if (asked.isEmpty()) {
            return over(flash);
        }
        ContactChange change = asked.get();
        if (!change.ownProved()) {
            form.ownFlaw(digits -> contacts.proveOwn(change, digits))
                    .ifPresent(flaw -> result.rejectValue("own", flaw));
        }
        if (!change.newProved()) {
            form.freshFlaw(digits -> contacts.proveNew(change, digits))
                    .ifPresent(flaw -> result.rejectValue("fresh", flaw));
        }
        if (result.hasErrors()) {
            model.addAttribute("change", open(viewer, request).orElse(change));
            return PAGE;
        }
        return finish(change, language, request, flash);
    }

    private String finish(ContactChange change, Locale language, HttpServletRequest request, RedirectAttributes flash) {
        HttpSession session = request.getSession();
        session.removeAttribute(CHANGE);
        if (!contacts.finish(change, session.getId(), language)) {
            return over(flash);
        }
        sessions.renamed(session.getId(), request.changeSessionId());
        flash.addFlashAttribute("message", "profile." + change.kind().slug() + ".changed");
        return BACK;
    }

    private Optional<ContactChange> open(Viewer viewer, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CHANGE) instanceof String id
                ? changes.open(viewer.user(), UUID.fromString(id))
                : Optional.empty();
    }

    private static String over(RedirectAttributes flash) {
        flash.addFlashAttribute("refusal", "profile.contact.over");
        return BACK;
    }
}
