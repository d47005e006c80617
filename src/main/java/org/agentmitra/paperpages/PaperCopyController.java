package org.agentmitra.paperpages;

import java.util.UUID;
import org.agentmitra.papers.PaperDesk;
import org.agentmitra.papers.PaperRow;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The covered copy of a draft, which is all of it that is kept. */
@Controller
@RequestMapping("/papers/{id}/copy")
class PaperCopyController {
    private final PaperDesk desk;
    private final CoverPages pages;

    PaperCopyController(PaperDesk desk, CoverPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute("form") CoverForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors()) {
            return pages.show(viewer, id, null, model);
        }
        try {
            PaperRow row = desk.keep(viewer, id, form.barePages());
            flash.addFlashAttribute("message", "papers.covered");
            return Back.to(form.back(), row);
        } catch (Refused refused) {
            result.rejectValue("bare", refused.code());
            return pages.show(viewer, id, form.back(), model);
        }
    }
}
