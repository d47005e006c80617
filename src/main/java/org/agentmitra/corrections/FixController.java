package org.agentmitra.corrections;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.reviews.FindingFilter;
import org.agentmitra.reviews.FindingTexts;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a cell is corrected: in the import's page, or on a page of its own without JavaScript. */
@Controller
@RequestMapping("/imports/{id}/fixes")
class FixController {
    private static final String FORM = "form";
    private static final String VALUE = "value";
    private static final String REFUSAL = "refusal";
    private static final String HTMX = "HX-Request";

    private final ImportSight sight;
    private final FixPages pages;
    private final CorrectionService corrections;
    private final FindingTexts texts;

    FixController(ImportSight sight, FixPages pages, CorrectionService corrections, FindingTexts texts) {
        this.sight = sight;
        this.pages = pages;
        this.corrections = corrections;
        this.texts = texts;
    }

    @GetMapping("/new")
    String newForm(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = "") String column,
            FindingFilter filter,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean inPage,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        ImportSight.Rows of = open(viewer, id, flash);
        if (of == null) {
            return "redirect:/imports/{id}";
        }
        FixPage page = pages.of(of, line, column, new Back(id, filter), locale);
        model.addAttribute(FORM, new FixForm(line, column, pages.proposed(of, line, column), null, null, null));
        return form(page, inPage, model);
    }

    /** Who reloads a form that was refused finds its cell among the findings: the address does not say which it is. */
    @GetMapping
    String again(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        open(viewer, id, flash);
        return "redirect:/imports/{id}";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @ModelAttribute(FORM) FixForm form,
            BindingResult result,
            FindingFilter filter,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean inPage,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (result.getTarget() == null) {
            throw new NotFound("form", "fixes");
        }
        ImportSight.Rows of = open(viewer, id, flash);
        if (of == null) {
            return "redirect:/imports/{id}";
        }
        try {
            take(viewer, of, form, result, locale);
        } catch (WrongState moved) {
            flash.addFlashAttribute(REFUSAL, "imports.moved");
            return "redirect:/imports/{id}";
        }
        Back back = new Back(id, filter);
        if (!result.hasErrors()) {
            return "redirect:" + back.url();
        }
        FixPage page = pages.of(of, form.line(), form.column(), back, locale);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        // The form takes its own place again, and the rest of the page stays.
        response.setHeader("HX-Retarget", "#" + page.form());
        response.setHeader("HX-Reselect", "#" + page.form());
        return form(page, inPage, model);
    }

    private void take(Viewer viewer, ImportSight.Rows of, FixForm form, BindingResult result, Locale locale) {
        // Nobody saw what stands there, so nothing typed is no wish that it should go.
        if (form.saysNothing() && pages.masks(of, form.line(), form.column())) {
            result.rejectValue(VALUE, "corrections.value.masked");
            return;
        }
        if (form.isTooLong()) {
            result.rejectValue(VALUE, "corrections.value.long");
            return;
        }
        try {
            if (form.isNew()) {
                corrections.isNew(viewer, of.id(), form.line());
            } else {
                corrections.fix(viewer, of.id(), form.line(), form.column(), form.wanted(), form.isEverywhere());
            }
        } catch (Refused refused) {
            result.rejectValue(VALUE, refused.code());
        } catch (StillWrong wrong) {
            List<String> reasons = wrong.findings().stream()
                    .map(finding -> texts.text(finding, locale))
                    .toList();
            String text = String.join(" ", reasons);
            result.addError(new FieldError(FORM, VALUE, form.value(), false, null, null, text));
        }
    }

    /** The import, if it may be corrected now; else says why not. */
    private ImportSight.@Nullable Rows open(Viewer viewer, UUID id, RedirectAttributes flash) {
        try {
            ImportSight.Rows of = sight.startable(viewer, id);
            if (of.correctable()) {
                return of;
            }
            flash.addFlashAttribute(REFUSAL, "imports.moved");
        } catch (Refused refused) {
            flash.addFlashAttribute(REFUSAL, refused.code());
        }
        return null;
    }

    private static String form(FixPage page, boolean inPage, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("inPage", inPage);
        model.addAttribute("above", page.back().above(page.fileName()));
        return "corrections/fix";
    }
}
