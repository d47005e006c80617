package org.agentmitra.books;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class BookRunController {
    private final BookRuns runs;

    BookRunController(BookRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/customers/runs/{run}")
    String show(Viewer viewer, @PathVariable UUID run, Model model) {
        model.addAttribute("run", runs.page(viewer, run));
        return "books/run";
    }
}
