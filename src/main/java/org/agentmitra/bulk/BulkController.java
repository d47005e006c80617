package org.agentmitra.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody did to many, and what became of each. */
@Controller
@RequestMapping({"/users/bulk", "/customers/runs"})
class BulkController {
    private static final int LATEST = 25;

    private final BulkPages pages;
    private final BulkStore store;
    private final BulkDeeds deeds;

    BulkController(BulkPages pages, BulkStore store, BulkDeeds deeds) {
        this.pages = pages;
        this.store = store;
        this.deeds = deeds;
    }

    /** The viewer's own latest ones. */
    @GetMapping
    String list(Viewer viewer, HttpServletRequest request, Model model) {
        BulkArea area = BulkArea.of(request.getRequestURI());
        model.addAttribute("area", area);
        model.addAttribute("bulks", store.of(viewer.user(), deeds.kinds(area), LATEST));
        model.addAttribute("zone", viewer.zone());
        return "bulk/list";
    }

    @GetMapping("/{bulk}")
    String show(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable UUID bulk,
            @RequestParam Map<String, String> query,
            Model model) {
        model.addAttribute("page", pages.page(viewer, BulkArea.of(request.getRequestURI()), bulk, query));
        return "bulk/show";
    }
}
