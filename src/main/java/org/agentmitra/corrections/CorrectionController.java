package org.agentmitra.corrections;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.identifiers.Masked;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.reviews.FindingTexts;
import org.agentmitra.shared.PageOf;
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

/** What was corrected of an import, by whom and when, and the way back. */
@Controller
@RequestMapping("/imports/{id}/corrections")
class CorrectionController {
    private static final int PAGE = 20;

    private final ImportSight sight;
    private final CorrectionQueries queries;
    private final CorrectionService corrections;
    private final Fields fields;
    private final FindingTexts texts;

    CorrectionController(
            ImportSight sight,
            CorrectionQueries queries,
            CorrectionService corrections,
            Fields fields,
            FindingTexts texts) {
        this.sight = sight;
        this.queries = queries;
        this.corrections = corrections;
        this.fields = fields;
        this.texts = texts;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Locale locale,
            Model model) {
        ImportSight.Rows of = sight.seen(viewer, id);
        CorrectionQueries.Counts counts = queries.counts(id);
        List<Correction> found = queries.list(id, before != null ? before : after, before != null, PAGE + 1);
        PageOf<Correction> page = PageOf.cut(
                found,
                PAGE,
                PageOf.Way.of(after, before),
                counts.corrections(),
                correction -> correction.id().toString());
        Set<Integer> sensitive = page.isEmpty() ? Set.of() : fields.sensitive(of);
        List<CorrectionLine> lines = page.items().stream()
                .map(one -> line(viewer, one, sensitive.contains(one.column()), locale))
                .toList();
        model.addAttribute("page", new PageOf<>(lines, page.total(), page.next(), page.previous()));
        model.addAttribute("of", of);
        model.addAttribute("counts", counts);
        model.addAttribute("above", Map.of("href", "/imports/" + id, "text", of.fileName()));
        return "corrections/list";
    }

    @PostMapping("/{correction}/end")
    String delete(Viewer viewer, @PathVariable UUID id, @PathVariable UUID correction, RedirectAttributes flash) {
        try {
            corrections.takeBack(viewer, id, correction);
            flash.addFlashAttribute("message", "corrections.ended");
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/imports/{id}/corrections";
    }

    private CorrectionLine line(Viewer viewer, Correction one, boolean sensitive, Locale locale) {
        return new CorrectionLine(
                one.id(),
                one.kind().name(),
                one.header(),
                one.reason() == null ? null : texts.reason(one.reason(), locale),
                shown(one.was(), sensitive),
                shown(one.value(), sensitive),
                one.file(),
                one.unfit(),
                one.rows(),
                one.first(),
                one.by(),
                one.at().atZone(viewer.zone()));
    }

    private static @Nullable String shown(@Nullable String text, boolean sensitive) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return sensitive ? Masked.identity(text) : text;
    }
}
