package org.agentmitra.imports;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.imports.ImportFilter.Standing;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/imports")
class ImportController {
    private final ImportQueries queries;
    private final ImportFigures figures;
    private final ImportPages pages;
    private final ImportTargets targets;

    ImportController(ImportQueries queries, ImportFigures figures, ImportPages pages, ImportTargets targets) {
        this.queries = queries;
        this.figures = figures;
        this.pages = pages;
        this.targets = targets;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Standing status,
            @RequestParam(name = "other-books", defaultValue = "false") boolean otherBooks,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        ImportFilter filter = new ImportFilter(q, month, targets.find(kind).orElse(null), status, otherBooks);
        model.addAttribute("page", pages.rows(queries.list(viewer, filter, after, before)));
        model.addAttribute("filter", filter);
        model.addAttribute("dashboard", figures.of(viewer));
        model.addAttribute("statuses", Standing.values());
        model.addAttribute("kinds", pages.kinds(viewer));
        model.addAttribute("mayImport", !targets.intoBooks(viewer).isEmpty());
        // Who brings lists of agents and no others finds their page here.
        model.addAttribute("listsAgents", targets.kind("agents").isFor(viewer));
        return "imports/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, FindingFilter filter, Locale locale, Model model) {
        ImportFacts facts = queries.get(viewer, id);
        model.addAttribute("page", pages.of(viewer, facts, filter, locale));
        model.addAttribute("titleState", facts.statusKey());
        return "imports/show";
    }
}
