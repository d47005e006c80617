package org.agentmitra.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Scope;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit records within the viewer's reach. */
@Controller
@RequestMapping("/audit")
class LedgerController {
    private final LedgerPages pages;
    private final Verifications verifications;
    private final RecordCodes codes;
    private final RecordFacts facts;
    private final Clock clock;

    LedgerController(
            LedgerPages pages, Verifications verifications, RecordCodes codes, RecordFacts facts, Clock clock) {
        this.pages = pages;
        this.verifications = verifications;
        this.codes = codes;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, Model model) {
        LocalDate today = viewer.today(clock);
        LedgerFilter filter = LedgerFilter.of(query, today);
        boolean all = seesAll(viewer);
        model.addAttribute(
                "list",
                new LedgerListPage(
                        pages.page(viewer, filter, query),
                        filter,
                        codes,
                        locale,
                        viewer.zone(),
                        filter.bounded(today),
                        viewer.may("audit.export"),
                        all,
                        all ? verifications.latest(viewer.zone()).orElse(null) : null));
        model.addAttribute("facts", facts);
        return "ledger/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("page", RecordPage.of(pages.record(viewer, id), facts, codes, locale, true));
        return "ledger/show";
    }

    static boolean seesAll(Viewer viewer) {
        return viewer.scope(LedgerSight.PERMISSION) instanceof Scope.Everything;
    }
}
