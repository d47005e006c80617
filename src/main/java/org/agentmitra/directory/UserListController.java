package org.agentmitra.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Viewer;
import org.agentmitra.signin.Locks;
import org.agentmitra.views.SavedView;
import org.agentmitra.views.SavedViews;
import org.agentmitra.views.ViewedList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of users. */
@Controller
class UserListController {
    private final UserList list;
    private final UserOffers offers;
    private final SavedViews views;
    private final Locks locks;

    UserListController(UserList list, UserOffers offers, SavedViews views, Locks locks) {
        this.list = list;
        this.offers = offers;
        this.views = views;
        this.locks = locks;
    }

    /** Opened without any filter, it goes on to the view that the viewer prefers. */
    @GetMapping("/users")
    String list(Viewer viewer, @RequestParam Map<String, String> query, Model model) {
        List<SavedView> kept = views.of(viewer, ViewedList.USERS);
        Optional<SavedView> preferred =
                kept.stream().filter(SavedView::preferred).findFirst();
        if (query.isEmpty() && preferred.isPresent()) {
            return "redirect:" + preferred.get().url();
        }
        UserFilter filter = UserFilter.of(viewer, query);
        UserSort.Ordered order = UserSort.of(query.get("sort"));
        PageOf<UserRow> rows = list.select(viewer, filter)
                .page(
                        order,
                        UserKey.of(query.get("after"), order.sort()).orElse(null),
                        UserKey.of(query.get("before"), order.sort()).orElse(null));
        model.addAttribute(
                "list",
                new UserListPage(
                        rows,
                        filter,
                        order,
                        offers.choices(viewer, filter),
                        locks.among(rows.items().stream().map(UserRow::id).toList()),
                        kept,
                        viewer.may("users.create"),
                        viewer.may("users.update")));
        return "users/list";
    }
}
