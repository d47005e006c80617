package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins what gives people accounts: an address of its own, because its rule asks for a fresh proof. */
@Controller
class PeopleRunController {
    private final ImportService imports;

    PeopleRunController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping("/imports/people/{id}/run")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        ImportRunController.start(imports, viewer, "/imports/people", id, flash);
        return "redirect:/imports/{id}";
    }
}
