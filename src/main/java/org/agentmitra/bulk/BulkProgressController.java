package org.agentmitra.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far it has come; asked for again and again while it runs. */
@Controller
class BulkProgressController {
    private final BulkPages pages;

    BulkProgressController(BulkPages pages) {
        this.pages = pages;
    }

    @GetMapping({"/users/bulk/{bulk}/progress", "/customers/runs/{bulk}/progress"})
    String show(Viewer viewer, HttpServletRequest request, @PathVariable UUID bulk, Model model) {
        model.addAttribute("page", pages.page(viewer, BulkArea.of(request.getRequestURI()), bulk, Map.of()));
        return "bulk/show :: progress";
    }
}
