package org.agentmitra.imports;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.journals.ImportJournal;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that happened to an import, the latest first. */
@Controller
class ImportActivityController {
    private final ImportQueries queries;
    private final ImportJournal journal;

    ImportActivityController(ImportQueries queries, ImportJournal journal) {
        this.queries = queries;
        this.journal = journal;
    }

    @GetMapping("/imports/{id}/activity")
    String list(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        ImportFacts facts = queries.get(viewer, id);
        model.addAttribute("id", id);
        model.addAttribute("fileName", facts.fileName());
        model.addAttribute("changing", facts.kind().changing());
        model.addAttribute("page", journal.page(id, after, before));
        model.addAttribute("zone", viewer.zone());
        model.addAttribute("above", Map.of("href", "/imports/" + id, "text", facts.fileName()));
        return "imports/activity";
    }
}
