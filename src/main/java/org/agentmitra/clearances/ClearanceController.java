package org.agentmitra.clearances;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was asked of a second person about presentations. */
@Controller
class ClearanceController {
    static final String PATH = "/presentations/reviews";

    private final ClearanceDesk desk;

    ClearanceController(ClearanceDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String list(Viewer viewer, Model model) {
        model.addAttribute("lines", desk.list(viewer));
        return "clearances/list";
    }

    @GetMapping(PATH + "/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return page(desk.get(viewer, id), "", "", 0, model);
    }

    /** The page with what was typed. */
    static String page(ClearanceCase asked, String reason, String text, int position, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("reason", reason);
        model.addAttribute("text", text);
        model.addAttribute("commented", position);
        model.addAttribute("above", Map.of("href", PATH, "key", "clearances.title"));
        return "clearances/show";
    }

    @PostMapping("/presentations/{id}/reviews")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        UUID asked = desk.ask(viewer, id);
        flash.addFlashAttribute("message", "clearances.asked");
        return "redirect:" + PATH + "/" + asked;
    }

    @PostMapping(PATH + "/{id}/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            desk.withdraw(viewer, id);
            flash.addFlashAttribute("message", "clearances.withdrawn");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:" + PATH + "/{id}";
    }
}
