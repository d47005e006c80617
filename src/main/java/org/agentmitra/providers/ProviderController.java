package org.agentmitra.providers;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
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
@RequestMapping("/providers")
class ProviderController {
    private final ProviderList list;
    private final ProviderPages pages;
    private final ProviderService providers;

    ProviderController(ProviderList list, ProviderPages pages, ProviderService providers) {
        this.list = list;
        this.pages = pages;
        this.providers = providers;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ProviderStatus status,
            @RequestParam(required = false) @Nullable InsurerKind kind,
            @RequestParam(required = false) @Nullable Market country,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        ProviderFilter filter = new ProviderFilter(q, status, kind, country);
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.page(viewer, filter, after, before));
        model.addAttribute("statuses", ProviderStatus.values());
        model.addAttribute("mayCreate", viewer.may("providers.create"));
        choices(model);
        return "providers/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("provider", pages.page(viewer, id));
        model.addAttribute("mayUpdate", viewer.may("providers.update"));
        model.addAttribute("maySuspend", viewer.may("providers.suspend"));
        return "providers/show";
    }

    @GetMapping("/new")
    String newForm(Viewer viewer, Model model) {
        mayCreate(viewer);
        model.addAttribute("form", ProviderForm.empty());
        choices(model);
        return "providers/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") ProviderForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        mayCreate(viewer);
        if (result.getTarget() != null && !result.hasFieldErrors("code") && providers.taken(viewer, form.code())) {
            result.rejectValue("code", "providers.code.taken");
        }
        UUID id = null;
        if (!result.hasErrors()) {
            try {
                id = providers.create(viewer, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (id == null) {
            choices(model);
            return "providers/new";
        }
        flash.addFlashAttribute("message", "providers.created");
        return "redirect:/providers/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        ProviderForm form = providers.form(viewer, id);
        model.addAttribute("form", form);
        choices(model);
        model.addAttribute("above", above(id, form.name()));
        return "providers/edit";
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProviderForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (!result.hasErrors()) {
            try {
                providers.update(viewer, id, form);
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        if (result.hasErrors()) {
            choices(model);
            model.addAttribute("above", above(id, providers.form(viewer, id).name()));
            return "providers/edit";
        }
        flash.addFlashAttribute("message", "providers.updated");
        return "redirect:/providers/{id}";
    }

    private static void mayCreate(Viewer viewer) {
        if (!viewer.may("providers.create")) {
            throw new NotFound("provider", "new");
        }
    }

    /** The breadcrumb between the list and a page below an insurer's. */
    static Map<String, String> above(UUID id, String name) {
        return Map.of("href", "/providers/" + id, "text", name);
    }

    private static void choices(Model model) {
        model.addAttribute("kinds", InsurerKind.values());
        model.addAttribute("markets", Market.values());
    }
}
