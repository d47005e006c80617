package org.agentmitra.paperstep;

import java.util.List;
import java.util.Locale;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the customer agrees to, on a page of its own before any paper is asked for; changed there later. */
@Controller
@RequestMapping("/onboarding/documents/consent")
class AgreementController {
    private final Agreements agreements;

    AgreementController(Agreements agreements) {
        this.agreements = agreements;
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @RequestParam @Nullable String row, Model model) {
        List<Agreed> agreed = agreements.of(viewer);
        model.addAttribute("form", AgreementForm.of(agreed, row));
        model.addAttribute("agreed", agreed);
        return "paperstep/consent";
    }

    /** Whoever agreed before may take everything back; who did not has to agree to what is needed. */
    @PostMapping
    String update(
            Viewer viewer,
            @ModelAttribute("form") AgreementForm form,
            BindingResult result,
            Locale language,
            Model model,
            RedirectAttributes redirect) {
        List<Agreed> before = agreements.of(viewer);
        form.check(result, before.stream().noneMatch(Agreed::holds));
        if (result.hasErrors()) {
            model.addAttribute("agreed", before);
            return "paperstep/consent";
        }
        agreements.agree(viewer, form.chosen(), language.getLanguage());
        redirect.addAttribute("row", form.row());
        return "redirect:/onboarding/documents";
    }
}
