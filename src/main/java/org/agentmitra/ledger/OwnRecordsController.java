package org.agentmitra.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the viewer did, and what was done to the viewer's account; for everybody who is signed in. */
@Controller
@RequestMapping("/audit/own")
class OwnRecordsController {
    private final LedgerPages pages;
    private final RecordCodes codes;
    private final RecordFacts facts;

    OwnRecordsController(LedgerPages pages, RecordCodes codes, RecordFacts facts) {
        this.pages = pages;
        this.codes = codes;
        this.facts = facts;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam Map<String, String> query, Locale locale, Model model) {
        model.addAttribute("rows", pages.own(viewer, query));
        model.addAttribute("codes", codes);
        model.addAttribute("facts", facts);
        model.addAttribute("locale", locale);
        return "ledger/own";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("page", RecordPage.of(pages.ownRecord(viewer, id), facts, codes, locale, false));
        return "ledger/show";
    }
}
