package org.agentmitra.templates;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.designs.Columns;
import org.agentmitra.designs.DesignedColumn;
import org.agentmitra.formats.Handling;
import org.agentmitra.providers.ProviderDirectory;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.targets.ImportTargets;
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

@Controller
@RequestMapping("/imports/templates")
class TemplateController {
    /** The list in the way to a template. */
    static final Map<String, String> ALL = Map.of("href", "/imports/templates", "key", "templates.title");

    private final TemplateList list;
    private final TemplatePages pages;
    private final TemplateService templates;
    private final ImportTargets targets;
    private final ProviderDirectory providers;

    TemplateController(
            TemplateList list,
            TemplatePages pages,
            TemplateService templates,
            ImportTargets targets,
            ProviderDirectory providers) {
        this.list = list;
        this.pages = pages;
        this.templates = templates;
        this.targets = targets;
        this.providers = providers;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable TemplateStatus status,
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        String known = entity != null && targets.has(entity) ? entity : null;
        TemplateFilter filter = new TemplateFilter(q, status, known, owner);
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.page(viewer, filter, after, before));
        model.addAttribute("statuses", TemplateStatus.values());
        model.addAttribute("entities", targets.entities());
        model.addAttribute("owners", Sight.choosesProvider(viewer) ? providers.known() : List.of());
        model.addAttribute("mayCreate", viewer.may(Sight.CREATE));
        return "templates/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(viewer, id));
        model.addAttribute("faults", List.of());
        model.addAttribute("above", ALL);
        return "templates/show";
    }

    /** @param from a template, or one of the portal's own, whose columns the new one begins with */
    @GetMapping("/new")
    String newForm(Viewer viewer, @RequestParam(required = false) @Nullable String from, Model model) {
        mayCreate(viewer);
        UUID source = Typed.id(from);
        TemplatePage copied = source == null ? null : pages.page(viewer, source);
        model.addAttribute(
                "form",
                new TemplateForm(
                        "",
                        copied == null ? null : copied.description(),
                        copied == null ? null : copied.entity(),
                        null,
                        copied == null ? null : copied.id().toString(),
                        copied == null ? null : copied.handling().mode().name(),
                        copied == null ? null : copied.handling().doubles().name(),
                        null));
        choices(viewer, copied, model);
        return "templates/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        mayCreate(viewer);
        UUID source = Typed.id(form.from());
        TemplatePage copied = source == null ? null : pages.page(viewer, source);
        String entity = copied == null ? form.entity() : copied.entity();
        if (entity == null || !targets.has(entity)) {
            result.rejectValue("entity", "templates.entity.blank");
        }
        Owner owner = Owner.of(viewer, form.owner());
        if (owner == null) {
            result.rejectValue("owner", "templates.owner.blank");
        }
        if (!result.hasErrors()) {
            try {
                UUID id = templates.create(
                        viewer,
                        Objects.requireNonNull(owner).provider(),
                        Objects.requireNonNull(entity),
                        form.name(),
                        form.description(),
                        form.handling(),
                        begins(viewer, copied, entity, form.from()));
                flash.addFlashAttribute("message", "templates.created");
                return "redirect:/imports/templates/" + id;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        choices(viewer, copied, model);
        return "templates/new";
    }

    /** The columns of a copy; of the portal's own template, where those are wanted; else none. */
    private List<DesignedColumn> begins(
            Viewer viewer, @Nullable TemplatePage copied, String entity, @Nullable String from) {
        if (copied != null) {
            return templates.columns(viewer, copied.id());
        }
        return "built-in".equals(from)
                ? targets.entity(entity).builtIn().columns().stream()
                        .map(Columns::designed)
                        .toList()
                : List.of();
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        TemplateForm form = templates.form(viewer, id);
        model.addAttribute("form", form);
        handling(pages.page(viewer, id), model);
        above(id, form.name(), model);
        return "templates/edit";
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        String name = templates.form(viewer, id).name();
        if (!result.hasErrors()) {
            try {
                templates.describe(viewer, id, form);
                flash.addFlashAttribute("message", "templates.updated");
                return "redirect:/imports/templates/{id}";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        handling(pages.page(viewer, id), model);
        above(id, name, model);
        return "templates/edit";
    }

    @PostMapping("/{id}/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            templates.delete(viewer, id, Typed.number(version));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/imports/templates/{id}";
        }
        flash.addFlashAttribute("message", "templates.deleted");
        return "redirect:/imports/templates";
    }

    private void choices(Viewer viewer, @Nullable TemplatePage copied, Model model) {
        model.addAttribute("entities", targets.entities());
        model.addAttribute("choosesOwner", Sight.choosesProvider(viewer));
        model.addAttribute("owners", Sight.choosesProvider(viewer) ? providers.known() : List.of());
        handling(copied, model);
        model.addAttribute("copied", copied == null ? null : copied.name());
        model.addAttribute("above", ALL);
    }

    /** @param of the template whose sheets they are; null before that is chosen: then all are offered */
    private static void handling(@Nullable TemplatePage of, Model model) {
        model.addAttribute(
                "modes",
                of == null ? List.of(Handling.Mode.values()) : of.handles().modes());
        model.addAttribute(
                "doubles",
                of == null ? List.of(Handling.Doubles.values()) : of.handles().doubles());
    }

    private static void mayCreate(Viewer viewer) {
        if (!viewer.may(Sight.CREATE)) {
            throw new NotFound("template", "new");
        }
    }

    /** The breadcrumbs above a page below a template's: the list, and the template. */
    static void above(UUID id, String name, Model model) {
        model.addAttribute("beyond", ALL);
        model.addAttribute("above", Map.of("href", "/imports/templates/" + id, "text", name));
    }
}
