package org.agentmitra.books;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many customers each value of a filter leaves; the list asks for it once it is shown, and does not wait for it. */
@Controller
class BookCountController {
    private final BookCounts counts;

    BookCountController(BookCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/customers/counts")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        model.addAttribute("facets", BookListPage.facets(BookFilter.of(query), counts.of(viewer)));
        return "books/counts";
    }
}
