package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ImportRunController {
    private final ImportService imports;

    ImportRunController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping("/imports/{id}/run")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        start(imports, viewer, ImportKind.BOOK_PATH, id, flash);
        return "redirect:/imports/{id}";
    }

    /** Begins the import, or says why not. */
    static void start(ImportService imports, Viewer viewer, String path, UUID id, RedirectAttributes flash) {
        try {
            if (!imports.start(viewer, path, id)) {
                flash.addFlashAttribute("message", "imports.approval-asked");
            }
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
    }
}
