package org.agentmitra.passwords;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.signin.Locks;
import org.agentmitra.signin.Tries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a mailed link leads. Its token is in no page: the session takes the link's id at once, and the address bar, the
 * history and the referrer see the page without it. Opening the link uses nothing up, as mail scanners open it too.
 */
@Controller
class ResetController {
    private static final String LINK = "passwords.link";
    private static final String DEAD = "redirect:/password/reset/new?dead=true";

    private final ResetLinks links;
    private final PasswordChanges changes;
    private final SessionBook sessions;
    private final Tries tries;
    private final Locks locks;

    ResetController(ResetLinks links, PasswordChanges changes, SessionBook sessions, Tries tries, Locks locks) {
        this.links = links;
        this.changes = changes;
        this.sessions = sessions;
        this.tries = tries;
        this.locks = locks;
    }

    @ModelAttribute
    void withoutReferrer(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping("/password/reset")
    String show(@RequestParam(required = false) @Nullable String token, HttpServletRequest request) {
        Optional<ResetLink> link = token == null ? Optional.empty() : links.byToken(token);
        if (link.isEmpty()) {
            return DEAD;
        }
        if (request.getUserPrincipal() == null && request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(LINK, link.get().id().toString());
        return "redirect:/password/reset/edit";
    }

    @GetMapping("/password/reset/edit")
    String edit(HttpServletRequest request, Model model) {
        Optional<ResetLink> link = opened(request);
        if (link.isEmpty()) {
            return DEAD;
        }
        model.addAttribute("owner", link.get().owner());
        model.addAttribute("form", ResetForm.empty());
        return "passwords/reset";
    }

    @PostMapping("/password/reset/edit")
    String update(
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        Optional<ResetLink> link = opened(request);
        if (link.isEmpty()) {
            return DEAD;
        }
        form.check(link.get().owner(), result);
        if (result.hasErrors()) {
            model.addAttribute("owner", link.get().owner());
            return "passwords/reset";
        }
        if (!changes.byLink(link.get(), form.typedPassword(), request.getRemoteAddr())) {
            return DEAD;
        }
        leave(request);
        tries.welcome(link.get().owner().user(), request, response);
        flash.addFlashAttribute("message", done(link.get().owner()));
        return "redirect:/login";
    }

    /** Who used up the tries may have done so in another browser: there the lock stays, strangers may be behind it. */
    private String done(PasswordOwner owner) {
        if (owner.invited()) {
            return "passwords.join.done";
        }
        return locks.till(owner.user()).isPresent() ? "passwords.reset.done.locked" : "passwords.reset.done";
    }

    private Optional<ResetLink> opened(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(LINK);
        return id == null ? Optional.empty() : links.byId(UUID.fromString(id.toString()));
    }

    /** Whoever was signed in on this browser has to sign in anew, too. */
    private void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.ended(session.getId(), null);
            session.invalidate();
        }
    }
}
