package org.agentmitra.blueprints;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.agentmitra.slides.Category;
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

/** The templates of presentations. */
@Controller
@RequestMapping(BlueprintController.PATH)
class BlueprintController {
    static final String PATH = "/presentations/templates";

    private static final String FORM = "blueprints/edit";

    private final BlueprintList list;
    private final BlueprintService blueprints;

    BlueprintController(BlueprintList list, BlueprintService blueprints) {
        this.list = list;
        this.blueprints = blueprints;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(required = false) @Nullable String category, Locale locale, Model model) {
        Category chosen = category == null || category.isEmpty() ? null : category(category);
        model.addAttribute("cards", list.page(viewer, chosen, language(null, locale)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("categories", Category.values());
        model.addAttribute("mayMake", viewer.may(BlueprintSight.UPDATE));
        return "blueprints/list";
    }

    /** What cannot be read is left out. */
    private static @Nullable Category category(String name) {
        for (Category category : Category.values()) {
            if (category.name().equals(name)) {
                return category;
            }
        }
        return null;
    }

    @GetMapping("/{id}")
    String show(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            Model model) {
        model.addAttribute("card", list.get(viewer, id, language(language, locale)));
        model.addAttribute("mayUse", viewer.agent() != null && viewer.may("presentations.create"));
        model.addAttribute("mayMake", viewer.may(BlueprintSight.UPDATE));
        model.addAttribute("above", Map.of("href", PATH, "key", "blueprints.title"));
        return "blueprints/show";
    }

    static String language(@Nullable String asked, Locale locale) {
        String language = asked == null ? locale.getLanguage() : asked;
        return language.equals("hi") ? "hi" : "en";
    }

    /** @param from a template whose slides the new one begins with */
    @GetMapping("/new")
    String newForm(Viewer viewer, @RequestParam(required = false) @Nullable UUID from, Model model) {
        BlueprintSight.requireMaker(viewer);
        BlueprintForm form = from == null
                ? new BlueprintForm(null, "", "", "", "", "", "", null, null)
                : new BlueprintForm(
                        list.get(viewer, from, "en").category().name(), "", "", "", "", "", "", from.toString(), null);
        return form(null, form, model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") BlueprintForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(result);
        if (result.hasErrors()) {
            return form(null, form, model);
        }
        UUID id = blueprints.create(viewer, form, Typed.id(form.from()));
        flash.addFlashAttribute("message", "blueprints.created");
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        return form(id, blueprints.own(viewer, id).form(), model);
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BlueprintForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        blueprints.own(viewer, id);
        form.check(result);
        if (!result.hasErrors()) {
            try {
                blueprints.describe(viewer, id, form);
                flash.addFlashAttribute("message", "blueprints.saved");
                return "redirect:" + PATH + "/{id}";
            } catch (Refused refused) {
                result.reject(refused.code());
            }
        }
        return form(id, form, model);
    }

    private static String form(@Nullable UUID id, BlueprintForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("categories", Category.values());
        model.addAttribute(
                "above",
                Map.of(
                        "href",
                        id == null ? PATH : PATH + "/" + id,
                        id == null ? "key" : "text",
                        id == null ? "blueprints.title" : form.nameEn()));
        return FORM;
    }
}
