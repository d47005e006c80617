package org.agentmitra.workbooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.providers.ProviderRef;
import org.agentmitra.recognition.Recognition;
import org.agentmitra.shared.Viewer;
import org.agentmitra.templates.TypedColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the workbook of a template will look, while it is designed. */
@Controller
@RequestMapping("/imports/templates/{id}/preview")
class PreviewController {
    private static final String SHEET = "workbooks/preview :: sheet";

    private final TypedColumns columns;
    private final WorkbookSource source;
    private final ProviderDirectory providers;
    private final MessageSource messages;

    PreviewController(
            TypedColumns columns, WorkbookSource source, ProviderDirectory providers, MessageSource messages) {
        this.messages = messages;
        this.columns = columns;
        this.source = source;
        this.providers = providers;
    }

    /**
     * A column of the sheet.
     *
     * @param letters as spreadsheet programs show them
     */
    record Line(String letters, BlankColumn column) {}

    /** @param all the columns, of which one may be being typed: at the position, else the last */
    private static @Nullable BlankColumn typed(
            TypedColumns.Shown shown, @Nullable Integer position, List<BlankColumn> all) {
        int at = position == null ? 0 : position;
        boolean there = at >= 1 && at <= all.size();
        return there ? all.get(at - 1) : shown.typed() ? all.getLast() : null;
    }

    /** A page of its own; the sheet alone where a script put it into another. */
    @GetMapping
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        TypedColumns.Shown shown = columns.of(viewer, id);
        sheet(viewer, shown, model);
        model.addAttribute("above", Map.of("href", "/imports/templates/" + id, "text", shown.name()));
        return part == null ? "workbooks/preview" : SHEET;
    }

    /** The sheet with a column as its form says it now. @param position of the column; null for a new one */
    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer position,
            HttpServletRequest form,
            Locale locale,
            Model model) {
        TypedColumns.Shown shown = columns.with(viewer, id, position, form);
        List<BlankColumn> all = sheet(viewer, shown, model);
        BlankColumn typed = typed(shown, position, all);
        model.addAttribute("typed", typed);
        model.addAttribute("mine", typed == null ? List.of() : new Wording(messages, locale).expected(typed));
        return SHEET;
    }

    private List<BlankColumn> sheet(Viewer viewer, TypedColumns.Shown shown, Model model) {
        UUID of = shown.provider() == null ? viewer.provider() : shown.provider();
        ProviderRef provider = of == null ? null : providers.byId(of).orElse(null);
        List<Line> lines = new ArrayList<>();
        List<BlankColumn> all = Blank.columns(shown.columns(), source.live(viewer, provider));
        for (BlankColumn column : all) {
            lines.add(new Line(Recognition.letters(lines.size()), column));
        }
        model.addAttribute("lines", lines);
        return all;
    }
}
