package org.agentmitra.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the link of the notice leads, for somebody who may no longer be able to sign in. Its token is in no page, and
 * opening it changes nothing, as mail scanners open it too.
 */
@Controller
@RequestMapping("/contact/undo")
class ContactUndoController {
    private static final String LINK = "profile.contact.undo";
    private static final String PAGE = "profile/undo";

    private final ContactChanges changes;
    private final ContactService contacts;

    ContactUndoController(ContactChanges changes, ContactService contacts) {
        this.changes = changes;
        this.contacts = contacts;
    }

    @ModelAttribute
    void withoutReferrer(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String token, HttpServletRequest request) {
        Optional<ContactChange> change = token == null ? Optional.empty() : changes.byToken(token);
        if (change.isPresent()) {
            request.getSession().setAttribute(LINK, change.get().id().toString());
        }
        return "redirect:/contact/undo/edit";
    }

    @GetMapping("/edit")
    String edit(HttpServletRequest request, Model model) {
        model.addAttribute("change", opened(request).orElse(null));
        return PAGE;
    }

    @PostMapping
    String update(HttpServletRequest request, RedirectAttributes flash) {
        Optional<ContactChange> change = opened(request);
        if (change.isEmpty() || !contacts.undo(change.get())) {
            // Another account has the address or phone by now: the link is dead, and its page says why.
            request.getSession().removeAttribute(LINK);
            return "redirect:/contact/undo/edit";
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        flash.addFlashAttribute("message", "profile.undo.done");
        return "redirect:/password/reset/new";
    }

    private Optional<ContactChange> opened(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof String id
                ? changes.byId(UUID.fromString(id))
                : Optional.empty();
    }
}
