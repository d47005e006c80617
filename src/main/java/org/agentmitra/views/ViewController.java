package org.agentmitra.views;

import jakarta.validation.Valid;
import java.util.Optional;
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

/** The viewer's own views of lists. */
@Controller
@RequestMapping("/views")
class ViewController {
    private static final String FORM = "views/form";
    private static final String MESSAGE = "message";

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("views", views.all(viewer));
        return "views/list";
    }

    @GetMapping("/new")
    String newForm(
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String query,
            Model model) {
        ViewedList of = list(list);
        ViewForm form = new ViewForm(list, query, null, null);
        if (form.kept().isEmpty()) {
            return "redirect:" + of.path();
        }
        model.addAttribute("form", form);
        model.addAttribute("list", of);
        return FORM;
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        ViewedList of = list(form.list());
        if (form.kept().isEmpty()) {
            throw new NotFound("view", "new");
        }
        if (!result.hasErrors()) {
            try {
                views.save(viewer, of, form.typedName(), form.kept(), form.first());
                flash.addFlashAttribute(MESSAGE, "views.saved");
                return "redirect:" + of.path() + "?" + form.kept();
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        model.addAttribute("list", of);
        return FORM;
    }

    @GetMapping("/{view}/edit")
    String edit(Viewer viewer, @PathVariable UUID view, Model model) {
        SavedView known = views.find(viewer, view);
        model.addAttribute("form", new ViewForm(null, null, known.name(), Boolean.toString(known.preferred())));
        return form(known, model);
    }

    @PostMapping("/{view}")
    String update(
            Viewer viewer,
            @PathVariable UUID view,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        SavedView known = views.find(viewer, view);
        if (!result.hasErrors()) {
            try {
                views.change(viewer, view, form.typedName(), form.first());
                flash.addFlashAttribute(MESSAGE, "views.saved");
                return "redirect:/views";
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return form(known, model);
    }

    @PostMapping("/{view}/end")
    String delete(Viewer viewer, @PathVariable UUID view, RedirectAttributes flash) {
        views.remove(viewer, view);
        flash.addFlashAttribute(MESSAGE, "views.removed");
        return "redirect:/views";
    }

    private static String form(SavedView known, Model model) {
        model.addAttribute("view", known);
        model.addAttribute("list", known.list());
        return FORM;
    }

    private static ViewedList list(@Nullable String name) {
        Optional<ViewedList> list = ViewedList.of(name);
        return list.orElseThrow(() -> new NotFound("list", name == null ? "none" : name));
    }
}
