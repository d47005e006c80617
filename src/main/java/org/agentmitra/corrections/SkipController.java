package org.agentmitra.corrections;

import java.util.Locale;
import java.util.UUID;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.reviews.FindingTexts;
import org.agentmitra.shared.NotFound;
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

/** Where rows are left out: one, or all of which the same is to be said. */
@Controller
@RequestMapping("/imports/{id}/skips")
class SkipController {
    private final ImportSight sight;
    private final CorrectionService corrections;
    private final FindingStore findings;
    private final FindingTexts texts;

    SkipController(ImportSight sight, CorrectionService corrections, FindingStore findings, FindingTexts texts) {
        this.sight = sight;
        this.corrections = corrections;
        this.findings = findings;
        this.texts = texts;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer line,
            @RequestParam(required = false) @Nullable String code,
            FindingFilter filter,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            ImportSight.Rows of = sight.startable(viewer, id);
            if (!of.correctable()) {
                throw new Refused("line", "imports.moved");
            }
            model.addAttribute("fileName", of.fileName());
            model.addAttribute("above", new Back(id, filter).above(of.fileName()));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/imports/{id}";
        }
        int rows = line == null ? findings.rowsWith(id, said(code)).size() : 1;
        model.addAttribute("id", id);
        model.addAttribute("line", line);
        model.addAttribute("code", code);
        model.addAttribute("reason", code == null ? null : texts.reason(code, locale));
        model.addAttribute("rows", rows);
        model.addAttribute("back", new Back(id, filter));
        return "corrections/skip";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer line,
            @RequestParam(required = false) @Nullable String code,
            FindingFilter filter,
            RedirectAttributes flash) {
        try {
            if (line != null) {
                corrections.skip(viewer, id, line);
            } else {
                corrections.skipAll(viewer, id, said(code));
            }
            flash.addFlashAttribute("message", "corrections.skipped");
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:" + new Back(id, filter).url();
    }

    private static String said(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new NotFound("rows", "none");
        }
        return code;
    }
}
