package org.agentmitra.library;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.presentations.Drafts;
import org.agentmitra.presentations.PresentationPage;
import org.agentmitra.presentations.PresentationPages;
import org.agentmitra.presentations.PresentationService;
import org.agentmitra.presentations.PresentationStatus;
import org.agentmitra.presentations.Typed;
import org.agentmitra.shared.NotFound;
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

/** The library of presentations, and the editor of each. */
@Controller
@RequestMapping("/presentations")
class PresentationController {
    private final PresentationList list;
    private final PresentationPages pages;
    private final PresentationService presentations;

    PresentationController(PresentationList list, PresentationPages pages, PresentationService presentations) {
        this.list = list;
        this.pages = pages;
        this.presentations = presentations;
    }

    @ModelAttribute("categories")
    Category[] categories() {
        return Category.values();
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        PresentationFilter filter = PresentationFilter.of(q, status, category, language, tag);
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.page(viewer, filter, after, before));
        model.addAttribute("active", list.active(viewer).orElse(null));
        model.addAttribute("statuses", PresentationStatus.values());
        model.addAttribute("mayCreate", Drafts.mayMake(viewer));
        model.addAttribute("mayMedia", viewer.may("media.read"));
        return "presentations/list";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(viewer, id));
        return "presentations/show";
    }

    /** @param from a presentation whose slides the new one begins with */
    @GetMapping("/new")
    String newForm(Viewer viewer, @RequestParam(required = false) @Nullable UUID from, Locale locale, Model model) {
        if (!Drafts.mayMake(viewer)) {
            throw new NotFound("presentation", "new");
        }
        String language = locale.getLanguage().equals("hi") ? "hi" : "en";
        PresentationPage copied = from == null ? null : pages.page(viewer, from);
        PresentationForm copy = copied == null ? null : PresentationForm.of(copied);
        model.addAttribute(
                "form",
                new PresentationForm(
                        "",
                        copy == null ? language : copy.language(),
                        copy == null ? "" : copy.product(),
                        copy == null ? "" : copy.premium(),
                        copy == null ? null : copy.category(),
                        copy == null ? "" : copy.tags(),
                        null,
                        from == null ? null : from.toString(),
                        null));
        model.addAttribute("copied", copied == null ? null : copied.name());
        return "presentations/new";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") PresentationForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        UUID from = Typed.id(form.from());
        form.check(result);
        if (result.hasErrors()) {
            model.addAttribute(
                    "copied", from == null ? null : pages.page(viewer, from).name());
            return "presentations/new";
        }
        UUID id = presentations.create(viewer, form.said(), from);
        flash.addFlashAttribute("message", "presentations.created");
        return "redirect:/presentations/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        PresentationPage page = pages.changing(viewer, id);
        model.addAttribute("form", PresentationForm.of(page));
        model.addAttribute("above", above(page));
        return "presentations/edit";
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PresentationForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        PresentationPage page = pages.changing(viewer, id);
        form.check(result);
        if (!result.hasErrors()) {
            try {
                presentations.describe(viewer, id, form.seen(), form.said());
                flash.addFlashAttribute("message", "presentations.named");
                return "redirect:/presentations/{id}";
            } catch (Refused refused) {
                result.reject(refused.code());
            }
        }
        model.addAttribute("above", above(page));
        return "presentations/edit";
    }

    @PostMapping("/{id}/end")
    String delete(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes flash) {
        try {
            presentations.delete(viewer, id, Typed.number(version));
        } catch (Refused refused) {
            flash.addFlashAttribute("refusal", refused.code());
            return "redirect:/presentations/{id}";
        }
        flash.addFlashAttribute("message", "presentations.deleted");
        return "redirect:/presentations";
    }

    private static Map<String, String> above(PresentationPage page) {
        return page.above();
    }
}
