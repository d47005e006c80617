package org.agentmitra.imports;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins what admits agents and may give them accounts: an address of its own, as for people. */
@Controller
class AgentsRunController {
    private final ImportService imports;

    AgentsRunController(ImportService imports) {
        this.imports = imports;
    }

    @PostMapping("/imports/agents/{id}/run")
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        ImportRunController.start(imports, viewer, "/imports/agents", id, flash);
        return "redirect:/imports/{id}";
    }
}
