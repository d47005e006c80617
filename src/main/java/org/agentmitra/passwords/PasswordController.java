package org.agentmitra.passwords;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.agentmitra.accounts.Credentials;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.sessions.SessionBook;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Tries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The viewer's own password. */
@Controller
@RequestMapping("/password/edit")
class PasswordController {
    private final Credentials credentials;
    private final PasswordChanges changes;
    private final SessionBook sessions;
    private final Tries tries;

    PasswordController(Credentials credentials, PasswordChanges changes, SessionBook sessions, Tries tries) {
        this.credentials = credentials;
        this.changes = changes;
        this.sessions = sessions;
        this.tries = tries;
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        model.addAttribute("form", ChangeForm.empty());
        model.addAttribute("email", owner(viewer).email());
        return "passwords/edit";
    }

    @PostMapping
    String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        PasswordOwner owner = owner(viewer);
        check(form, owner, result, request);
        if (result.hasErrors()) {
            model.addAttribute("email", owner.email());
            return "passwords/edit";
        }
        HttpSession session = request.getSession();
        if (!changes.byOwner(owner, form.typedPassword(), request.getRemoteAddr(), session.getId())) {
            // Another window was faster: what was given as the old password no longer is.
            result.rejectValue("current", "passwords.current.wrong");
            model.addAttribute("email", owner.email());
            return "passwords/edit";
        }
        sessions.renamed(session.getId(), request.changeSessionId());
        flash.addFlashAttribute("message", "passwords.changed");
        return "redirect:/sessions";
    }

    /** The old password is looked at last, so that a slip in the new one costs no try. */
    private void check(ChangeForm form, PasswordOwner owner, BindingResult result, HttpServletRequest request) {
        form.check(owner, result);
        if (!result.hasErrors() && form.same()) {
            result.rejectValue("password", "passwords.new.same");
        }
        if (!result.hasErrors() && !tries.prove(owner.user(), form.typedCurrent(), request)) {
            result.rejectValue("current", "passwords.current.wrong");
        }
    }

    private PasswordOwner owner(Viewer viewer) {
        return credentials.ownerOf(viewer.user()).orElseThrow(() -> new NotFound("user", viewer.user()));
    }
}
