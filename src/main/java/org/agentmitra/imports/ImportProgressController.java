package org.agentmitra.imports;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The changing part of an import's page, which asks for itself anew until the portal is done. */
@Controller
class ImportProgressController {
    private final ImportQueries queries;
    private final ImportPages pages;

    ImportProgressController(ImportQueries queries, ImportPages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/imports/{id}/progress")
    String show(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        ImportFacts facts = queries.get(viewer, id);
        model.addAttribute("page", pages.of(viewer, facts, FindingFilter.ALL, locale));
        model.addAttribute("titleState", facts.statusKey());
        return "imports/progress :: progress";
    }
}
