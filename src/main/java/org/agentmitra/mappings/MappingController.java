package org.agentmitra.mappings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.agentmitra.formats.MappedColumn;
import org.agentmitra.formats.Template;
import org.agentmitra.imports.ImportSight;
import org.agentmitra.imports.ImportSight.Sighted;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportStatus;
import org.agentmitra.jobs.PagePart;
import org.agentmitra.jobs.WrongState;
import org.agentmitra.mappings.OtherSheets.Turn;
import org.agentmitra.mappings.Proposals.Proposal;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private static final String READING = "reading";
    private static final String COLUMNS = "columns";
    private static final String BACK = "redirect:/imports/{id}";
    private static final String MOVED = "imports.moved";

    private final ImportSight sight;
    private final Readings readings;
    private final Proposals proposals;
    private final MappingPages pages;
    private final MappingService mappings;
    private final ObjectProvider<PagePart> parts;

    MappingController(
            ImportSight sight,
            Readings readings,
            Proposals proposals,
            MappingPages pages,
            MappingService mappings,
            ObjectProvider<PagePart> parts) {
        this.parts = parts;
        this.sight = sight;
        this.readings = readings;
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
            @ModelAttribute(READING) ReadingForm reading,
            BindingResult asked,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        Sighted of = open(viewer, id, flash);
        if (of == null) {
            return BACK;
        }
        FileHead head = readings.head(of, reading, asked);
        int shownSheet = Readings.sheet(of, head, sheet == null ? of.sheet() : sheet, asked);
        Turn turn = mappings.turn(viewer, of, head, reading, template, shownSheet, header);
        Template wanted = turn.template();
        Integer row = turn.row();
        boolean other = shownSheet != of.sheet()
                || row != null && row != of.headerRow()
                || !head.layout().equals(of.layout());
        Proposal shown = other
                ? proposals.reread(
                        of,
                        head,
                        wanted,
                        shownSheet,
                        Readings.row(head, shownSheet, row, reading, asked.hasErrors(), wanted))
                : proposals.proposed(of, head, wanted);
        if (asked.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return form(viewer, of, head, shown, MappingForm.of(shown.read()), asked, locale, model);
    }

    @PostMapping
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "-1") int sheet,
            @RequestParam(defaultValue = "-1") int header,
            @ModelAttribute(READING) ReadingForm reading,
            BindingResult asked,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        Sighted of = open(viewer, id, flash);
        if (of == null) {
            return BACK;
        }
        FileHead head = readings.head(of, reading, asked);
        Template wanted = mappings.template(viewer, of, template);
        int shownSheet = Readings.sheet(of, head, sheet, asked);
        int shownRow = Readings.row(head, shownSheet, header, reading, asked.hasErrors(), wanted);
        Proposal shown = proposals.guessed(of, head, wanted, shownSheet, shownRow);
        MappingForm form = MappingForm.of(template, shownSheet, shownRow, known(wanted, sent));
        Recognised read =
                readings.whole(of, shown.read().with(form.mapped(shown.read().columns())));
        BindingResult result = faults(of, form, read);
        if (result.hasErrors() || asked.hasErrors()) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, result);
            return form(viewer, of, head, shown, form, asked, locale, model);
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
                .removeIf(field -> field.getKey().startsWith(COLUMNS + "[")
                        && template.columns().stream()
                                .noneMatch(column -> column.header().equals(field.getValue())));
        return sent;
    }

    private BindingResult faults(Sighted of, MappingForm form, Recognised read) throws IOException {
        BindingResult result = new BeanPropertyBindingResult(form, FORM);
        for (MappingService.Fault fault : MappingService.faults(read.template(), read.columns())) {
            String[] codes = {"mappings.fault." + fault.code()};
            Object[] arguments = fault.arguments().toArray();
            String field = fault.index() == null ? COLUMNS : COLUMNS + "[" + fault.index() + "]";
            Object value =
                    fault.index() == null ? form.columns() : form.columns().get(fault.index());
            result.addError(new FieldError(FORM, field, value, false, codes, arguments, null));
        }
        String code = of.agentCode();
        if (code != null && !read.preamble().isFor(code)) {
            Object[] codes = {String.valueOf(read.preamble().agentCode()), code};
            result.reject("mappings.fault.other-agent", codes, null);
        }
        if (!result.hasErrors()) {
            askForWords(of, form, read, result);
        }
        return result;
    }

    /** Words that nobody was asked about yet are asked about once. */
    private void askForWords(Sighted of, MappingForm form, Recognised read, BindingResult result) throws IOException {
        Map<Integer, Map<String, String>> unknown = pages.unknown(of, read);
        for (MappedColumn column : read.columns()) {
            Set<String> words = unknown.getOrDefault(column.index(), Map.of()).keySet();
            Map<String, String> said = form.words().getOrDefault(column.index(), Map.of());
            if (!said.keySet().containsAll(words)) {
                String field = COLUMNS + "[" + column.index() + "]";
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
            FileHead head,
            Proposal shown,
            MappingForm form,
            BindingResult asked,
            Locale locale,
            Model model)
            throws IOException {
        model.addAttribute(FORM, form);
        ReadingForm read = ReadingForm.of(head, shown.read());
        model.addAttribute("read", read);
        if (!asked.hasErrors()) {
            model.addAttribute(READING, read);
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + READING);
        }
        model.addAttribute("parts", parts(viewer, of.id()));
        model.addAttribute("above", Map.of("href", "/imports/" + of.id(), "text", of.fileName()));
        model.addAttribute(
                "page", pages.page(of, mappings.templates(viewer, of), head, shown, form, viewer.zone(), locale));
        return "mappings/edit";
    }

    private List<PagePart.Part> parts(Viewer viewer, UUID id) {
        return parts.stream()
                .flatMap(part -> part.beforeMapping(viewer, id).stream())
                .toList();
    }
}
