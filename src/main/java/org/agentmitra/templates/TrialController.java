package org.agentmitra.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.designs.Samples;
import org.agentmitra.shared.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Values that are read as an import would read them. Nothing is kept. */
@Controller
@RequestMapping("/imports/templates/{id}/samples")
class TrialController {
    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private final TemplatePages pages;
    private final MessageSource messages;

    TrialController(TemplatePages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * A column and what became of its values.
     *
     * @param name of the form's field
     * @param typed what stands in it
     */
    record Line(String name, DesignedColumn column, String typed, List<Result> results) {}

    /**
     * A value as it was read.
     *
     * @param key message key of whether it is taken
     * @param values what it becomes, plain
     */
    record Result(String text, String key, String style, List<Object> values, Samples.Result read) {
        static Result of(Samples.Result read) {
            boolean plain = read.problems().isEmpty();
            String key = plain ? "taken" : read.taken() ? "warned" : "refused";
            String style = plain ? "status-ok" : read.taken() ? "status-warn" : "status-danger";
            return new Result(
                    read.text(),
                    "templates.samples." + key,
                    style,
                    List.copyOf(read.values().values()),
                    read);
        }
    }

    @GetMapping
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        TemplatePage page = pages.page(viewer, id);
        List<Line> lines = new ArrayList<>();
        for (DesignedColumn column : page.columns()) {
            lines.add(new Line(
                    "values" + (lines.size() + 1), column, Objects.requireNonNullElse(column.sample(), ""), List.of()));
        }
        return shown(page, lines, model);
    }

    @PostMapping
    String create(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model) {
        TemplatePage page = pages.page(viewer, id);
        Samples samples = pages.samples(viewer, id);
        List<Line> lines = new ArrayList<>();
        for (DesignedColumn column : page.columns()) {
            String name = "values" + (lines.size() + 1);
            String text = typed.getOrDefault(name, "");
            List<Result> results = text.isEmpty() || column.unused() ? List.of() : read(samples, column, text);
            lines.add(new Line(name, column, text, results));
        }
        return shown(page, lines, model);
    }

    private static List<Result> read(Samples samples, DesignedColumn column, String text) {
        return text.lines()
                .limit(MOST)
                .map(line -> line.substring(0, Math.min(LONGEST, line.length())))
                .map(line -> Result.of(samples.read(column, line)))
                .toList();
    }

    private String shown(TemplatePage page, List<Line> lines, Model model) {
        model.addAttribute("shown", new Sayings(messages, LocaleContextHolder.getLocale()));
        model.addAttribute("page", page);
        model.addAttribute(
                "lines", lines.stream().filter(line -> !line.column().unused()).toList());
        TemplateController.above(page.id(), page.name(), model);
        return "templates/samples";
    }
}
