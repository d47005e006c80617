package org.agentmitra.roles;

import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/roles")
class RoleController {
    private final RolePages pages;

    RoleController(RolePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("roles", pages.list(viewer));
        return "roles/list";
    }

    @GetMapping("/{name}")
    String show(Viewer viewer, @PathVariable String name, Model model) {
        model.addAttribute("page", pages.page(viewer, name));
        return "roles/show";
    }
}
