package org.agentmitra.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for another address or phone. */
@Controller
@RequestMapping("/profile/{kind:email|phone}")
class ContactController {
    private static final String PAGE = "profile/contact";

    private final ContactService contacts;

    ContactController(ContactService contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable String kind, Model model) {
        model.addAttribute("form", ContactForm.empty());
        return page(viewer, ContactKind.of(kind), model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable String kind,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Locale language,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        ContactKind asked = ContactKind.of(kind);
        Optional<String> becomes = asked.read(form.typed());
        check(viewer, asked, form, becomes.orElse(null), result);
        if (result.hasErrors() || becomes.isEmpty()) {
            return page(viewer, asked, model);
        }
        Optional<UUID> change = contacts.ask(viewer, asked, becomes.get(), form.provesByPhone(), language, request);
        if (change.isEmpty()) {
            flash.addFlashAttribute("refusal", "codes.pause");
            return "redirect:/profile/contact/edit";
        }
        request.getSession().setAttribute(ProofController.CHANGE, change.get().toString());
        flash.addFlashAttribute("message", "profile.contact.sent");
        return "redirect:/profile/contact/edit";
    }

    private void check(
            Viewer viewer, ContactKind kind, ContactForm form, @Nullable String becomes, BindingResult result) {
        if (!result.hasFieldErrors("contact") && becomes == null) {
            String flaw = form.typed().isBlank() ? ".missing" : ".wrong";
            result.rejectValue("contact", "profile." + kind.slug() + flaw);
        }
        if (becomes != null && becomes.equals(contacts.current(viewer, kind))) {
            result.rejectValue("contact", "profile.contact.same");
        }
    }

    private String page(Viewer viewer, ContactKind kind, Model model) {
        String current = contacts.current(viewer, kind);
        model.addAttribute("kind", kind);
        model.addAttribute("current", current == null ? null : kind.shown(current));
        model.addAttribute(
                "phone",
                kind == ContactKind.EMAIL
                        ? contacts.confirmedPhone(viewer)
                                .map(ContactKind.PHONE::shown)
                                .orElse(null)
                        : null);
        return PAGE;
    }
}
