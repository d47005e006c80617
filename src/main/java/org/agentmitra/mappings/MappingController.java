package org.agentmitra.mappings;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Recognised;
import org.agentmitra.formats.SheetHead;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.mappings.Proposals.Proposal;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody says what the columns of a file are. */
@Controller
@RequestMapping("/imports/{id}/mapping")
class MappingController {
    private static final Set<ImportStatus> OPEN = Set.of(ImportStatus.MAPPING, ImportStatus.CHECKED);
    private static final String FORM = "form";
    private static final String BACK = "redirect:/imports/{id}";
    private static final String MOVED = "imports.moved";

    private final ImportSight sight;
    private final ImportJobs jobs;
    private final Proposals proposals;
    private final MappingPages pages;
    private final MappingService mappings;
    private final ObjectProvider<PagePart> parts;

    MappingController(
            ImportSight sight,
            ImportJobs jobs,
            Proposals proposals,
            MappingPages pages,
            MappingService mappings,
            ObjectProvider<PagePart> parts) {
        this.parts = parts;
        this.sight = sight;
        this.jobs = jobs;
        this.proposals = proposals;
        this.pages = pages;
        this.mappings = mappings;
    }

    @GetMapping
    String edit(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable Integer sheet,
            @RequestParam(required = false) @Nullable Integer header,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Sighted of = open(viewer, id, flash);
        if (of == null) {
            return BACK;
        }
        List<SheetHead> heads = jobs.heads(id);
        Template wanted = mappings.template(viewer, of, template == null ? of.template() : template);
        int shownSheet = at(heads, sheet == null ? of.sheet() : sheet);
        boolean asked = shownSheet != of.sheet() || header != null && header != of.headerRow();
        Proposal shown = asked
                ? proposals.guessed(of, heads, wanted, shownSheet, row(heads, shownSheet, header))
                : proposals.proposed(of, heads, wanted);
        return form(viewer, of, heads, shown, MappingForm.of(shown.read()), null, locale, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "-1") int sheet,
            @RequestParam(defaultValue = "-1") int header,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Sighted of = open(viewer, id, flash);
        if (of == null) {
            return BACK;
        }
        List<SheetHead> heads = jobs.heads(id);
        Template wanted = mappings.template(viewer, of, template);
        int shownSheet = at(heads, sheet);
        int shownRow = row(heads, shownSheet, header);
        Proposal shown = proposals.guessed(of, heads, wanted, shownSheet, shownRow);
        MappingForm form = MappingForm.of(template, shownSheet, shownRow, known(wanted, sent));
        Recognised read = shown.read().with(form.mapped(shown.read().columns()));
        BindingResult result = faults(of, form, read);
        if (result.hasErrors()) {
            return form(viewer, of, heads, shown, form, result, locale, model);
        }
        try {
            mappings.save(of, viewer.user(), read);
        } catch (WrongState moved) {
            flash.addFlashAttribute("refusal", MOVED);
        }
        return BACK;
    }

    /** The import, if its columns may be named now; else says why not. */
    private @Nullable Sighted open(Viewer viewer, UUID id, RedirectAttributes flash) {
        try {
            Sighted of = sight.own(viewer, id);
            if (OPEN.contains(of.status())) {
                return of;
            }
            flash.addFlashAttribute("refusal", MOVED);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return null;
    }

    /** Columns that the template does not have are no choice of the page. */
    private static Map<String, String> known(Template template, Map<String, String> sent) {
        sent.entrySet()
                .removeIf(field -> field.getKey().startsWith("columns[")
                        && template.columns().stream()
                                .noneMatch(column -> column.header().equals(field.getValue())));
        return sent;
    }

    private BindingResult faults(Sighted of, MappingForm form, Recognised read) throws IOException {
        BindingResult result = new BeanPropertyBindingResult(form, FORM);
        for (MappingService.Fault fault : MappingService.faults(read.template(), read.columns())) {
            String[] codes = {"mappings.fault." + fault.code()};
            Object[] arguments = fault.arguments().toArray();
            if (fault.index() == null) {
                result.reject(codes[0], arguments, null);
            } else {
                String field = "columns[" + fault.index() + "]";
                String value = form.columns().get(fault.index());
                result.addError(new FieldError(FORM, field, value, false, codes, arguments, null));
            }
        }
        if (!result.hasErrors()) {
            askForWords(of, form, read, result);
        }
        return result;
    }

    /** Words that nobody was asked about yet are asked about once. */
    private void askForWords(Sighted of, MappingForm form, Recognised read, BindingResult result) throws IOException {
        Map<Integer, Map<String, String>> unknown =
                pages.unknown(of, read.template(), read.sheet(), read.headerRow(), read.columns());
        for (MappedColumn column : read.columns()) {
            Set<String> words = unknown.getOrDefault(column.index(), Map.of()).keySet();
            Map<String, String> said = form.words().getOrDefault(column.index(), Map.of());
            if (!said.keySet().containsAll(words)) {
                String field = "columns[" + column.index() + "]";
                result.addError(new FieldError(
                        FORM,
                        field,
                        column.column(),
                        false,
                        new String[] {"mappings.fault.words"},
                        new Object[] {column.header()},
                        null));
            }
        }
    }

    private String form(
            Viewer viewer,
            Sighted of,
            List<SheetHead> heads,
            Proposal shown,
            MappingForm form,
            @Nullable BindingResult result,
            Locale locale,
            Model model)
            throws IOException {
        model.addAttribute(FORM, form);
        if (result != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, result);
        }
        model.addAttribute("parts", parts(viewer, of.id()));
        model.addAttribute("page", pages.page(of, mappings.templates(viewer, of), heads, shown, form, locale));
        return "mappings/edit";
    }

    private List<PagePart.Part> parts(Viewer viewer, UUID id) {
        return parts.stream()
                .filter(PagePart::beforeMapping)
                .flatMap(part -> part.of(viewer, id).stream())
                .toList();
    }

    /** Sheets and rows that the file does not have are no choice of the page. */
    private static int at(List<SheetHead> heads, int sheet) {
        if (sheet < 0 || sheet >= heads.size()) {
            throw new NotFound("sheet", Integer.toString(sheet));
        }
        return sheet;
    }

    private static int row(List<SheetHead> heads, int sheet, @Nullable Integer row) {
        List<Integer> rows =
                heads.get(sheet).rows().stream().map(one -> one.number()).toList();
        if (row == null) {
            return rows.isEmpty() ? 0 : rows.getFirst();
        }
        if (row != 0 && !rows.contains(row)) {
            throw new NotFound("row", Integer.toString(row));
        }
        return row;
    }
}
