package org.agentmitra.commissionbills;

import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/commissions")
class BillController {
    private final BillQueries bills;

    BillController(BillQueries bills) {
        this.bills = bills;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        model.addAttribute("page", bills.list(viewer, after, before));
        model.addAttribute("mayImport", viewer.may("imports.create"));
        return "commissions/list";
    }

    /** @param lines which lines are shown: a name of {@link LineFilter} */
    @GetMapping("/{id}")
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lines,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(required = false) @Nullable Integer before,
            Model model) {
        Bill bill = bills.get(viewer, BillQueries.READ, id);
        LineFilter filter = LineFilter.of(lines).orElse(null);
        Totals totals = bills.totals(bill);
        int shown = filter == null ? totals.lines() : totals.of(filter);
        model.addAttribute(
                "page",
                new BillPage(
                        bill,
                        totals,
                        filter,
                        bills.lines(bill, filter, shown, after, before),
                        viewer.may(BillService.DISPUTE),
                        viewer.may("policies.read"),
                        viewer.zone()));
        return "commissions/show";
    }
}
