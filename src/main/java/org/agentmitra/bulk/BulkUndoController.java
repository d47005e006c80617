package org.agentmitra.bulk;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was done to many. */
@Controller
class BulkUndoController {
    private final BulkService bulks;

    BulkUndoController(BulkService bulks) {
        this.bulks = bulks;
    }

    @PostMapping("/users/bulk/{bulk}/undo")
    String create(Viewer viewer, @PathVariable UUID bulk, Locale language, RedirectAttributes flash) {
        try {
            return "redirect:/users/bulk/" + bulks.undo(viewer, bulk, language);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/users/bulk/{bulk}";
        }
    }
}
