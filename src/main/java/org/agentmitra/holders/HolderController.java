package org.agentmitra.holders;

import java.util.Map;
import java.util.UUID;
import org.agentmitra.customers.Holder;
import org.agentmitra.customers.HolderLinks;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** With which account a customer sees the own policies. */
@Controller
@RequestMapping("/customers/{id}/account")
class HolderController {
    private static final String BACK = "redirect:/customers/{id}/account";

    private final HolderLinks links;
    private final HolderAccounts accounts;

    HolderController(HolderLinks links, HolderAccounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        Holder customer = links.holder(viewer, id);
        model.addAttribute("customer", customer);
        model.addAttribute("linked", accounts.linked(customer).orElse(null));
        model.addAttribute("matches", accounts.matching(customer));
        model.addAttribute("above", Map.of("href", "/customers/" + id, "text", customer.name()));
        return "holders/show";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID user,
            RedirectAttributes flash) {
        boolean offered = accounts.matching(links.holder(viewer, id)).stream()
                .anyMatch(account -> account.id().equals(user));
        if (!offered || user == null) {
            flash.addFlashAttribute("refusal", "holders.changed");
            return BACK;
        }
        try {
            links.link(viewer, id, user);
            flash.addFlashAttribute("message", "holders.linked");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return BACK;
    }

    @PostMapping("/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        links.unlink(viewer, id);
        flash.addFlashAttribute("message", "holders.unlinked");
        return BACK;
    }
}
