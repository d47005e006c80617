package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds a check or a run between two chunks, and lets it go on. */
@Controller
@RequestMapping("/imports/{id}/pause")
class ImportPauseController {
    private final ImportService imports;

    ImportPauseController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            imports.pause(viewer, id);
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        }
        return "redirect:/imports/{id}";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            imports.resume(viewer, id);
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/imports/{id}";
    }
}
