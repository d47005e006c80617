package org.agentmitra.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was done to many. */
@Controller
class BulkUndoController {
    private final Bulks bulks;

    BulkUndoController(Bulks bulks) {
        this.bulks = bulks;
    }

    @PostMapping({"/users/bulk/{bulk}/undo", "/customers/runs/{bulk}/undo"})
    String create(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable UUID bulk,
            Locale language,
            RedirectAttributes flash) {
        BulkArea area = BulkArea.of(request.getRequestURI());
        try {
            return "redirect:" + area.base() + "/" + bulks.undo(viewer, area, bulk, Ids.next(), language);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:" + area.base() + "/{bulk}";
        }
    }
}
