package org.agentmitra.codes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Showing that the phone of one's account is at hand: a code goes there and comes back, wherever in the portal that is asked. */
public abstract class PhoneProving {
    private final PhoneProofs proofs;
    private final String back;

    /** @param path of the page */
    protected PhoneProving(PhoneProofs proofs, String path) {
        this.proofs = proofs;
        this.back = "redirect:" + path;
    }

    /** The page with an empty form. */
    @GetMapping
    public String show(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return shown(viewer, request, model);
    }

    /** Sends a code. */
    @PostMapping
    public String create(Viewer viewer, Locale language, HttpServletRequest request, RedirectAttributes flash) {
        boolean sent = proofs.ask(viewer, language, request);
        flash.addFlashAttribute(sent ? "message" : "refusal", sent ? "codes.phone.sent" : "codes.pause");
        return back;
    }

    /** Takes the code. */
    @PostMapping("/confirm")
    public String update(
            Viewer viewer,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (!proofs.asked(request)) {
            return back;
        }
        form.check(result, digits -> proofs.confirm(viewer, request, digits));
        return result.hasErrors() ? shown(viewer, request, model) : onward(flash);
    }

    private String shown(Viewer viewer, HttpServletRequest request, Model model) {
        model.addAttribute("asked", proofs.asked(request));
        return page(viewer, model);
    }

    /** The view, and what it shows besides the form and whether a code was sent. */
    protected abstract String page(Viewer viewer, Model model);

    /** Where it leads once the phone is proved. */
    protected abstract String onward(RedirectAttributes flash);
}
