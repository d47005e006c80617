package org.agentmitra.templates;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.agentmitra.designs.Fault;
import org.agentmitra.formats.CellType;
import org.agentmitra.formats.DateOrder;
import org.agentmitra.rules.Transformation;
import org.agentmitra.shared.Moved;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.TargetField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The columns of a template that is being designed. */
@Controller
@RequestMapping("/imports/templates/{id}/columns")
class ColumnController {
    private static final String FORM = "templates/column";

    private final TemplatePages pages;
    private final Designer designer;

    ColumnController(TemplatePages pages, Designer designer) {
        this.pages = pages;
        this.designer = designer;
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, @PathVariable UUID id, Model model) {
        TemplatePage page = open(viewer, id);
        model.addAttribute("form", ColumnForm.empty(page.version()));
        describe(viewer, page, null, model);
        return FORM;
    }

    /** Where somebody comes to who reloads a form that was refused. */
    @GetMapping
    String again(Viewer viewer, @PathVariable UUID id) {
        open(viewer, id);
        return "redirect:/imports/templates/{id}/columns/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ColumnForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        TemplatePage page = open(viewer, id);
        if (!form.fewSynonyms()) {
            result.rejectValue("synonyms", "templates.synonyms.many");
        }
        if (!result.hasErrors()
                && saved(result, () -> designer.add(viewer, id, form.seen(), form.column(pages.fields(viewer, id))))) {
            flash.addFlashAttribute("message", "templates.column.added");
            return "redirect:/imports/templates/{id}#columns";
        }
        describe(viewer, page, null, model);
        return FORM;
    }

    @GetMapping("/{position}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, @PathVariable int position, Model model) {
        TemplatePage page = open(viewer, id);
        model.addAttribute("form", ColumnForm.of(pages.column(viewer, id, position), page.version()));
        describe(viewer, page, position, model);
        return FORM;
    }

    /** As the same for a new column. */
    @GetMapping("/{position}")
    String again(Viewer viewer, @PathVariable UUID id, @PathVariable int position) {
        open(viewer, id);
        return "redirect:/imports/templates/{id}/columns/" + position + "/edit";
    }

    @PostMapping("/{position}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @Valid @ModelAttribute("form") ColumnForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        TemplatePage page = open(viewer, id);
        if (!form.fewSynonyms()) {
            result.rejectValue("synonyms", "templates.synonyms.many");
        }
        if (!result.hasErrors()
                && saved(
                        result,
                        () -> designer.change(
                                viewer, id, form.seen(), position, form.column(pages.fields(viewer, id))))) {
            flash.addFlashAttribute("message", "templates.column.changed");
            return "redirect:/imports/templates/{id}#column-" + position;
        }
        describe(viewer, page, position, model);
        return FORM;
    }

    /** @param to the position that it has afterwards */
    @PostMapping("/{position}/move")
    String move(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            int there = designer.move(viewer, id, Typed.number(version), position, to);
            new Moved(position, to, there).said("templates.column.moved").forEach(flash::addFlashAttribute);
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        // Without a place in the address: it would take the focus from the button that was pressed.
        return "redirect:/imports/templates/{id}";
    }

    @PostMapping("/{position}/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            designer.remove(viewer, id, Typed.number(version), position);
            flash.addFlashAttribute("message", "templates.column.removed");
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
        }
        return "redirect:/imports/templates/{id}#columns";
    }

    /** Whether it was kept; what is wrong stands at its fields. */
    private static boolean saved(BindingResult result, Runnable save) {
        try {
            save.run();
            return true;
        } catch (Refused refused) {
            result.rejectValue(refused.field(), refused.code());
        } catch (Faulty faulty) {
            for (Fault fault : faulty.faults()) {
                result.rejectValue(fault.field(), fault.key(), fault.arguments().toArray(), fault.key());
            }
        }
        return false;
    }

    private TemplatePage open(Viewer viewer, UUID id) {
        TemplatePage page = pages.page(viewer, id);
        if (!page.mayUpdate()) {
            throw new NotFound("template", id);
        }
        return page;
    }

    private void describe(Viewer viewer, TemplatePage page, @Nullable Integer position, Model model) {
        List<TargetField> fields = pages.fields(viewer, page.id());
        model.addAttribute("page", page);
        model.addAttribute("position", position);
        model.addAttribute("fields", fields);
        int at = position == null ? 0 : position;
        boolean there = at >= 1 && at <= page.columns().size();
        // As it is kept: what somebody types in the form does not rename the page.
        model.addAttribute("header", there ? page.columns().get(at - 1).header() : "");
        model.addAttribute("proposal", there ? page.proposal(page.columns().get(at - 1)) : null);
        model.addAttribute(
                "types",
                Arrays.stream(CellType.values())
                        .filter(type ->
                                fields.stream().anyMatch(field -> field.types().contains(type)))
                        .toList());
        model.addAttribute("dateOrders", DateOrder.values());
        model.addAttribute("stepKinds", Transformation.Kind.values());
        model.addAttribute("ruleKinds", page.handles().rules());
        TemplateController.above(page.id(), page.name(), model);
    }
}
