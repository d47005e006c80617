package org.agentmitra.corrections;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.reviews.FindingStore;
import org.agentmitra.reviews.FindingTexts;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where rows are taken that are left out for a doubt: one, or all of which the same is to be said. */
@Controller
@RequestMapping("/imports/{id}/takings")
class TakingController {
    private final ImportSight sight;
    private final CorrectionService corrections;
    private final FindingStore findings;
    private final FindingTexts texts;

    TakingController(ImportSight sight, CorrectionService corrections, FindingStore findings, FindingTexts texts) {
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
            @RequestParam(defaultValue = Finding.ELSEWHERE) String code,
            FindingFilter filter,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Back back = new Back(id, filter);
        try {
            ImportSight.Rows of = sight.startable(viewer, id);
            if (!of.correctable()) {
                throw new Refused("line", "imports.moved");
            }
            model.addAttribute("fileName", of.fileName());
            model.addAttribute("above", back.above(of.fileName()));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/imports/{id}";
        }
        Set<Integer> rows = leftOut(id, code);
        model.addAttribute("id", id);
        model.addAttribute("line", line);
        model.addAttribute("code", code);
        model.addAttribute("reason", texts.reason(code, locale));
        model.addAttribute("rows", line == null ? rows.size() : rows.contains(line) ? 1 : 0);
        model.addAttribute("back", back);
        return "corrections/take";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer line,
            @RequestParam(defaultValue = Finding.ELSEWHERE) String code,
            FindingFilter filter,
            RedirectAttributes flash) {
        try {
            if (line == null) {
                leftOut(id, code);
                corrections.takeAll(viewer, id, code);
            } else {
                take(viewer, id, line, code);
            }
            flash.addFlashAttribute("message", "corrections.taken");
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:" + new Back(id, filter).url();
    }

    /** A row that is taken already may be sent once more. */
    private void take(Viewer viewer, UUID id, int line, String code) {
        ImportSight.Rows of = sight.startable(viewer, id);
        if (of.correctable() && !leftOut(id, code).contains(line) && !corrections.isSaidNew(of, line)) {
            throw new NotFound("row", String.valueOf(line));
        }
        corrections.isNew(viewer, id, line);
    }

    /** @throws NotFound for what does not leave rows out in that way */
    private Set<Integer> leftOut(UUID id, String code) {
        if (!Finding.isTakeable(code)) {
            throw new NotFound("rows", code);
        }
        return findings.rowsWith(id, code);
    }
}
