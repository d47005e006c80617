package org.agentmitra.kycdesk;

import jakarta.validation.Valid;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.kyc.PaperCopies;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A picture of a paper to be taken along; not without a reason. */
@Controller
@RequestMapping("/kyc/{id}/papers/{paper}/copies")
class PaperDownloadController {
    private static final String PAGE = "kycdesk/copy";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final CasePages pages;
    private final PaperCopies copies;

    PaperDownloadController(CasePages pages, PaperCopies copies) {
        this.pages = pages;
        this.copies = copies;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @ModelAttribute("form") CopyForm form,
            BindingResult given,
            Model model) {
        return page(viewer, id, paper, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID paper,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors()) {
            return page(viewer, id, paper, model);
        }
        try {
            PaperCopies.Taken taken = copies.take(viewer, id, paper, form.number(), form.typed());
            flash.addFlashAttribute("link", taken.link().text());
            flash.addFlashAttribute("until", TIME.format(taken.until()));
            return "redirect:/kyc/{id}/papers/{paper}/copies/new?page=" + form.number();
        } catch (Refused refused) {
            result.rejectValue("reason", refused.code());
            return page(viewer, id, paper, model);
        }
    }

    private String page(Viewer viewer, UUID id, UUID paper, Model model) {
        model.addAttribute("paper", copies.paper(viewer, id, paper));
        pages.below(viewer, id, model);
        return PAGE;
    }
}
