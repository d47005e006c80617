package org.agentmitra.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.views.SavedView;
import org.agentmitra.views.SavedViews;
import org.agentmitra.views.ViewedList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class BookController {
    private final BookList list;
    private final SavedViews views;

    BookController(BookList list, SavedViews views) {
        this.list = list;
        this.views = views;
    }

    /** Opened without any filter, it goes on to the view that the viewer prefers. */
    @GetMapping("/customers")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        List<SavedView> kept = views.of(viewer, ViewedList.CUSTOMERS);
        Optional<SavedView> preferred =
                kept.stream().filter(SavedView::preferred).findFirst();
        if (query.isEmpty() && preferred.isPresent()) {
            return "redirect:" + preferred.get().url();
        }
        BookFilter filter = BookFilter.of(query);
        BookSort.Ordered order = BookSort.of(query.get("sort"));
        PageOf<BookRow> rows = list.page(viewer, filter, order, id(query.get("after")), id(query.get("before")));
        model.addAttribute(
                "list",
                new BookListPage(
                        rows,
                        filter,
                        order,
                        manyBooks(viewer, rows),
                        kept,
                        viewer.may("customers.create") && viewer.agent() != null,
                        viewer.may("imports.create"),
                        viewer.may("customers.update"),
                        viewer.may("customers.transfer") && viewer.provider() != null));
        if (filter.segment() != null) {
            model.addAttribute("titleState", "books.segment." + filter.segment().slug());
        }
        return "books/list";
    }

    /** Whose book it is goes without saying on an agent's page of own customers. */
    private static boolean manyBooks(Viewer viewer, PageOf<BookRow> page) {
        return viewer.agent() == null
                || page.items().stream().map(BookRow::agent).distinct().count() > 1;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
