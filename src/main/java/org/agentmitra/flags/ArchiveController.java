package org.agentmitra.flags;

import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires a flag, and takes that back. */
@Controller
@RequestMapping("/flags/{key}/archive")
class ArchiveController {
    private final FlagService flags;

    ArchiveController(FlagService flags) {
        this.flags = flags;
    }

    @PostMapping
    String create(Viewer viewer, @PathVariable String key, @RequestParam long version, RedirectAttributes flash) {
        try {
            flags.archive(viewer, key, version);
            flash.addFlashAttribute("message", "flags.archived");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/flags/{key}";
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable String key, @RequestParam long version, RedirectAttributes flash) {
        flags.restore(viewer, key, version);
        flash.addFlashAttribute("message", "flags.restored");
        return "redirect:/flags/{key}";
    }
}
