package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ImportCheckController {
    private final ImportService imports;

    ImportCheckController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping("/imports/{id}/check")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            imports.confirm(viewer, id);
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/imports/{id}";
    }
}
