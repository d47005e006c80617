package org.agentmitra.editing;

import java.util.UUID;
import org.agentmitra.presentations.SlideDesk;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The state that a draft's slides are in, among the last ones. */
@Controller
class RevisionController {
    private final SlideDesk desk;

    RevisionController(SlideDesk desk) {
        this.desk = desk;
    }

    /** @param way {@code back} or {@code forth} */
    @PostMapping("/presentations/{id}/revision")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "back") String way,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        boolean back = !way.equals("forth");
        try {
            desk.step(viewer, id, Typed.number(version), back);
            flash.addFlashAttribute("message", back ? "editing.undone" : "editing.redone");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/presentations/{id}";
    }
}
