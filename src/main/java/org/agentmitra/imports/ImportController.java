package org.agentmitra.imports;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.imports.ImportFilter.Standing;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportKind;
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

    ImportController(ImportQueries queries, ImportFigures figures, ImportPages pages) {
        this.queries = queries;
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable ImportKind kind,
            @RequestParam(required = false) @Nullable Standing status,
            @RequestParam(name = "other-books", defaultValue = "false") boolean otherBooks,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        ImportFilter filter = new ImportFilter(q, month, kind, status, otherBooks);
        model.addAttribute("page", pages.rows(queries.list(viewer, filter, after, before)));
        model.addAttribute("filter", filter);
        model.addAttribute("dashboard", figures.of(viewer));
        model.addAttribute("statuses", Standing.values());
        model.addAttribute("kinds", pages.kinds(viewer));
        model.addAttribute("mayImport", viewer.may(ImportKind.POLICIES.create()));
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
