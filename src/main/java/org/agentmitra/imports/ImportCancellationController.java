package org.agentmitra.imports;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives up an import for good, and asks before, as nothing takes that back. */
@Controller
@RequestMapping("/imports/{id}/cancellation")
class ImportCancellationController {
    private final ImportService imports;
    private final ImportQueries queries;

    ImportCancellationController(ImportService imports, ImportQueries queries) {
        this.imports = imports;
        this.queries = queries;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model, RedirectAttributes flash) {
        ImportFacts facts = queries.own(viewer, id);
        if (!facts.status().cancellable()) {
            flash.addFlashAttribute("refusal", "imports.moved");
            return "redirect:/imports/{id}";
        }
        model.addAttribute("page", ImportCancellation.of(facts));
        model.addAttribute("above", Map.of("href", "/imports/" + id, "text", facts.fileName()));
        return "imports/cancellation";
    }

    @PostMapping
    String create(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            imports.cancel(viewer, id);
            flash.addFlashAttribute("message", "imports.cancelled");
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        }
        return "redirect:/imports/{id}";
    }
}
