package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ImportCancellationController {
    private final ImportService imports;

    ImportCancellationController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping("/imports/{id}/cancellation")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            imports.cancel(viewer, id);
            flash.addFlashAttribute("message", "imports.cancelled");
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        }
        return "redirect:/imports/{id}";
    }
}
